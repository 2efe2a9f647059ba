import { useRef } from 'react';

let count = 0;

/**
 * Joins what is typed while a field has the focus into one step of undo: `gesture()` is the same from focus to blur,
 * and null outside.
 */
export function useGesture() {
  const current = useRef<string | null>(null);
  return {
    gesture: () => current.current,
    onFocus: () => {
      count += 1;
      current.current = `typing-${count}`;
    },
    onBlur: () => {
      current.current = null;
    },
  };
}
