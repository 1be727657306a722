import * as migration_20261121_125224_initial from './20261121_125224_initial';
import * as migration_20261121_130000_index_parents from './20261121_130000_index_parents';
import * as migration_20261121_160514_workflow from './20261121_160514_workflow';
import * as migration_20261121_215219_mails from './20261121_215219_mails';
import * as migration_20261121_230638_files_partners_signatories from './20261121_230638_files_partners_signatories';
import * as migration_20261127_063039_controller from './20261127_063039_controller';
import * as migration_20261130_071439_no_account_locks from './20261130_071439_no_account_locks';

export const migrations = [
  {
    up: migration_20261121_125224_initial.up,
    down: migration_20261121_125224_initial.down,
    name: '20261121_125224_initial',
  },
  {
    up: migration_20261121_130000_index_parents.up,
    down: migration_20261121_130000_index_parents.down,
    name: '20261121_130000_index_parents',
  },
  {
    up: migration_20261121_160514_workflow.up,
    down: migration_20261121_160514_workflow.down,
    name: '20261121_160514_workflow',
  },
  {
    up: migration_20261121_215219_mails.up,
    down: migration_20261121_215219_mails.down,
    name: '20261121_215219_mails',
  },
  {
    up: migration_20261121_230638_files_partners_signatories.up,
    down: migration_20261121_230638_files_partners_signatories.down,
    name: '20261121_230638_files_partners_signatories',
  },
  {
    up: migration_20261127_063039_controller.up,
    down: migration_20261127_063039_controller.down,
    name: '20261127_063039_controller',
  },
  {
    up: migration_20261130_071439_no_account_locks.up,
    down: migration_20261130_071439_no_account_locks.down,
    name: '20261130_071439_no_account_locks'
  },
];
