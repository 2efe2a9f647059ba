import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { restorePreferences, showTheme } from './persistence/preferences';
import { useView } from './store/view';
import './styles.css';

restorePreferences();
showTheme(useView.getState().theme);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
