export { FILE_VERSION } from './form';
export { type ParsedDesign, parseDesign } from './parse';
export { type FileProblem, problemText } from './problem';
export { serialize } from './serialize';
