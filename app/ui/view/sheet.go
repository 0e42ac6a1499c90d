package view

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"frontline/app/picture"
)

// sheet is what the two charts share: a picture as large as the widget, painted away from the UI goroutine, on a ground that is
// seen until it is there.
type sheet struct {
	*plate
	sheetSize
	owner  fyne.CanvasObject
	ground *canvas.Rectangle
	paint  latest
	job    func() (content any, paint paintFunc) // what is to be painted; a nil content for nothing
	after  func()                                // a picture was painted
	layout func()                                // the owner follows a change of its size

	drawn sheetKey // of the picture that was painted last
	alive bool     // there is a renderer

	perUnit float64 // device pixels per unit
	magnify float64 // how many times larger than usual names and signs are

	quick time.Duration // a picture whose last one took no longer is painted at once, so that it is seen in the same frame
	took  time.Duration // of the last one; 0 before there was any
}

// paintFunc paints a picture of a size in device pixels.
type paintFunc func(size sheetSize) *image.RGBA

// sheetSize is a size in device pixels, and a style with the canvas's scale.
type sheetSize struct {
	width, height int
	style         picture.Style
}

// sheetKey is all that decides what a picture shows. Its content is comparable; nil when nothing was painted.
type sheetKey struct {
	content any
	size    sheetSize
}

func (s *sheet) init(owner fyne.CanvasObject, exec Executor) {
	s.owner = owner
	s.ground = canvas.NewRectangle(nil)
	s.perUnit, s.magnify, s.style.Scale = 1, 1, 1
	s.plate = newPlate(s.fetched)
	s.Hidden = false // its generator is how the widget hears of its canvas and scale
	s.paint = latest{exec: exec, begin: s.begin}
}

// measure takes the widget's size and the canvas's scale; false when they are as before or there are none. The toolkit lays a
// widget out whenever something in it changes its smallest size, so most calls change nothing.
func (s *sheet) measure() bool {
	width, height, perUnit, ok := pixels(s.owner)
	if !ok || width == s.width && height == s.height && perUnit == s.perUnit {
		return false
	}
	s.ground.Resize(s.owner.Size())
	s.width, s.height, s.perUnit, s.style.Scale = width, height, perUnit, perUnit*s.magnify
	if s.img == nil {
		s.Resize(s.owner.Size())
	} else { // a pixel of the image stays a pixel of the screen until the next one comes
		s.Resize(s.sizeAt(perUnit))
	}
	s.uncover()
	return true
}

// uncover has the ground painted only while it can be seen: where a window is painted without the help of graphics hardware,
// every pixel costs the more the more things lie on each other there.
func (s *sheet) uncover() { show(s.ground, s.img == nil || s.drawn.size != s.sheetSize) }

// fetched is called within a frame; a change of the canvas's scale is followed afterwards.
func (s *sheet) fetched() {
	width, height, perUnit, ok := pixels(s.owner)
	if ok && (width != s.width || height != s.height || perUnit != s.perUnit) {
		s.paint.exec.Run(func() {}, s.layout)
	}
}

// restyle takes another style, but keeps the canvas's scale.
func (s *sheet) restyle(st picture.Style) {
	st.Scale = s.style.Scale
	s.style = st
	s.ground.FillColor = st.Surface
	canvas.Refresh(s.ground)
}

func (s *sheet) ready() bool {
	return s.alive && s.width > 0 && s.height > 0 && s.style.Surface.A > 0
}

// update has the picture painted if what it shows has changed.
func (s *sheet) update() {
	if !s.ready() {
		return
	}
	if s.took > 0 && s.took <= s.quick && !s.paint.busy {
		if work, done := s.begin(); work != nil {
			work()
			done()
		}
		return
	}
	s.paint.request()
}

// updateLater has the picture painted without the window waiting for it, however quick the last one was.
func (s *sheet) updateLater() {
	if s.ready() {
		s.paint.request()
	}
}

// updateBeside does the same, but has a picture that is painted quickly painted on another core while the caller goes on with other
// pictures of the same frame. The caller calls finish when it is done with them, before it returns to the toolkit.
func (s *sheet) updateBeside() (finish func()) {
	if s.ready() && s.took > 0 && s.took <= s.quick && !s.paint.busy {
		work, done := s.begin()
		if work == nil {
			return func() {}
		}
		ready := make(chan struct{})
		go func() {
			work()
			close(ready)
		}()
		return func() {
			<-ready
			done()
			s.update() // something else may be wanted meanwhile
		}
	}
	s.update()
	return func() {}
}

func (s *sheet) begin() (work, done func()) {
	if !s.ready() {
		return nil, nil
	}
	content, paint := s.job()
	key := sheetKey{content, s.sheetSize}
	if content == nil || key == s.drawn {
		return nil, nil
	}
	var img *image.RGBA
	var took time.Duration
	work = func() {
		start := time.Now()
		img = paint(key.size)
		took = max(1, time.Since(start))
	}
	return work, func() {
		s.took = took
		s.finished(key, img)
	}
}

// finished shows a picture. One of another size or style than is wanted now is dropped; the next one is on its way. One of a
// frame or window that was overtaken is shown, so that a hand or a held key is followed without gaps.
func (s *sheet) finished(key sheetKey, img *image.RGBA) {
	if !s.alive || img == nil {
		s.drawn = sheetKey{}
		return
	}
	s.drawn = key
	if key.size == s.sheetSize {
		s.set(img)
		s.Resize(s.sizeAt(s.perUnit))
	}
	s.uncover()
	if s.after != nil {
		s.after()
	}
}

// px turns a length in units into device pixels, units the other way round.
func (s *sheet) px(units float32) float64 { return float64(units) * s.perUnit }

func (s *sheet) units(px float64) float32 { return float32(px / s.perUnit) }
