import { expect, test } from 'vitest';
import { videoAt } from '#app/features/projects/video-hosts.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
const peertube = 'https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s&list=PL1', youtube],
  ['https://youtu.be/dQw4w9WgXcQ?si=abcd', youtube],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', youtube],
  [' https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ ', youtube],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/abcdef1234', 'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef1234'],
  [
    'https://player.vimeo.com/video/76979871?h=abcdef1234',
    'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef1234',
  ],
  ['https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
  ['https://framatube.org/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
])('%s is shown from its host, which is told nothing else', (typed, frame) => {
  const video = videoAt(typed)!;
  expect(video.frame).toBe(frame);
  expect(new URL(video.frame).origin).toBe(video.origin);
  // What is kept leads to the same video again.
  expect(videoAt(video.address)).toEqual(video);
});

test.each([
  '',
  'youtube.com/watch?v=dQw4w9WgXcQ',
  'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?https://youtu.be/dQw4w9WgXcQ',
  'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
  'https://constructor/w/kkGMgK9ZtnKfYAgnEtQxbv',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ"><script>',
  'https://www.youtube.com/@somebody',
  'https://vimeo.com/channels/staffpicks',
  'https://framatube.org/videos/embed/../../admin',
])('%s is no video that we show', (typed) => {
  expect(videoAt(typed)).toBeNull();
});
