export const projectRoot: string;
export function isInstalled(root: string): boolean;
export function npmCommand(): { command: string; first: string[]; shell: boolean };
export function npmSentences(output: string): string;
export function explainFailure(output: string): string;
export function installPackages(root?: string): boolean;
