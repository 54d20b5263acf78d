/** Tells whether the process that wrote a pid down is still the one that has it. */

import { readFileSync } from 'node:fs';

/** Whether a process runs with this pid and, where that can be told, is the one that started then. */
export function isAlive(pid: number, birth: string | undefined): boolean {
  if (!hasProcess(pid)) return false;
  const now = readProcess(pid);
  if (now === undefined) return true;
  return !now.ended && (birth === undefined || now.birth === birth);
}

/**
 * When this process started, as no later process with the same pid can say of itself; absent where the system has no /proc.
 * Counted in clock ticks since the boot that it names: a pid may come again, also the same pid at the same tick of another boot.
 */
export function ownBirth(): string | undefined {
  return readProcess(process.pid)?.birth;
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed process whose parent has not noticed yet still has its pid; it holds nothing any more. */
const ENDED_STATES = ['Z', 'X'];

function readProcess(pid: number): { birth: string; ended: boolean } | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold anything; state is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { birth: `${boot}/${fields[19]}`, ended: ENDED_STATES.includes(fields[0] ?? '') };
  } catch {
    return undefined;
  }
}
