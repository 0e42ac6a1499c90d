// Package film writes moving pictures: GIF, APNG, and through ffmpeg MP4 and WebM. All cores paint and encode frames, which are
// written in their order; a frame holds only what differs from the one before. It knows nothing of maps.
package film
