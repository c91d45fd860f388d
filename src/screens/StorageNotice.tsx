import { useStore } from '@nanostores/preact';
import { settings } from '#words/settings';
import { storage as words } from '#words/storage';
import { href } from '../parts/href.ts';
import { $storage } from '../stores/log.ts';

/** Says in words when what is done here is not being kept; silent while all is well. */
export function StorageNotice() {
  const { mode, full, why } = useStore($storage, { ssr: 'initial' });
  const fault = full ? 'full' : mode === 'memory' ? (why ?? 'blocked') : null;
  if (!fault) return null;
  return (
    <div class="notice" role="status">
      <p>{words.memory[fault]}</p>
      {fault !== 'clearing' && (
        <p>
          <a href={href('/settings/')}>{settings.backupSave}</a>
        </p>
      )}
    </div>
  );
}
