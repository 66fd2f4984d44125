import * as z from 'zod';

/** What a partner asks: to follow a project, or no longer. */
export const FollowSchema = z.object({ projectId: z.uuid(), intent: z.enum(['follow', 'unfollow']) });
