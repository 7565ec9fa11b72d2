// Does the branch belong to a village or community, whose important matters its member meeting decides?
import { useSession } from '#renderer/core/session.tsx';

/** Tells whether village matters are offered among agenda items and votes. */
export const useIsVillage = (): boolean => {
  const { organisation } = useSession();
  return organisation?.branchType === 'village' || organisation?.branchType === 'community';
};
