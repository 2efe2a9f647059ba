/** A saved text that could not be used when it was found, and was not thrown away. */
export interface KeptDesign {
  readonly text: string;
  /** milliseconds since 1970 */
  readonly savedAt: number;
  readonly why: string;
}

/** What commands and panels need from the world outside of the store; `App` connects it. */
interface Ports {
  /** Asks for a file and opens the design in it. */
  readonly openFile: () => void;
  /** Opens the text of a file as a design; says what is wrong with it if it is none. */
  readonly openText: (text: string, from: string) => void;
  /** Gives the user text or bytes as a file. */
  readonly saveAs: (name: string, content: string | Uint8Array, type: string) => void;
  readonly keptDesigns: () => Promise<readonly KeptDesign[]>;
}

let connected: Ports | null = null;

export function connectPorts(ports: Ports): void {
  connected = ports;
}

export const ports: Ports = {
  openFile: () => connected?.openFile(),
  openText: (text, from) => connected?.openText(text, from),
  saveAs: (name, content, type) => connected?.saveAs(name, content, type),
  keptDesigns: async () => (await connected?.keptDesigns()) ?? [],
};
