import { cancel, confirm, intro, isCancel, multiselect, note } from '@clack/prompts';

import { LAYER_NAMES, LAYERS, PROJECT_LAYERS, type LayerName } from './layers.js';

/** Asks which layers to set up. @returns `undefined` where the user has gone */
export async function askLayers(): Promise<readonly LayerName[] | undefined> {
  intro('nopycache init');
  const answer = await multiselect<LayerName>({
    message: 'What shall be done about Python’s bytecode?',
    options: LAYER_NAMES.map((value) => ({ value, label: LAYERS[value], hint: value })),
    initialValues: PROJECT_LAYERS,
    required: true,
  });
  if (!isCancel(answer)) return answer;
  cancel('Nothing was changed.');
  return undefined;
}

/** Shows the whole change and asks whether to make it. */
export async function askWhether(diff: string): Promise<boolean> {
  note(diff, 'This will change');
  const answer = await confirm({ message: 'Write it?' });
  if (answer === true) return true;
  cancel('Nothing was changed.');
  return false;
}
