import { QueryClient } from '@tanstack/react-query';

/** Nothing here needs the network: files and the browser's own storage work offline too. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
    mutations: { networkMode: 'always', retry: false },
  },
});
