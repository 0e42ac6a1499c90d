package picture

import (
	"image"
	"sync"
)

// spare keeps an image that is no longer shown for the next picture of its size: a new one for each frame has to be cleared by the
// system and collected afterwards. It may be used by several goroutines.
type spare struct {
	mu  sync.Mutex
	img *image.RGBA
}

// take returns an image of a size in device pixels, at least one each way. What it holds is to be painted over.
func (s *spare) take(width, height int) *image.RGBA {
	s.mu.Lock()
	defer s.mu.Unlock()
	size := image.Rect(0, 0, max(1, width), max(1, height))
	img := s.img
	s.img = nil
	if img == nil || img.Rect != size {
		return image.NewRGBA(size)
	}
	return img
}

// give keeps an image that nobody looks at any more.
func (s *spare) give(img *image.RGBA) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.img = img
}
