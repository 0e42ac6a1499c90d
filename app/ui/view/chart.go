package view

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"frontline/app/picture"
	"frontline/app/ui/kit"
)

// chart is what the charts and the page of small maps share: a picture as large as the widget, painted away from the UI goroutine,
// on a ground that is seen until it is there.
type chart struct {
	*plate
	chartSize
	owner  fyne.CanvasObject
	ground *canvas.Rectangle
	paint  latest
	job    func() (content any, paint paintFunc) // what is to be painted; a nil content for nothing
	after  func()                                // a picture was painted
	reuse  func(img *image.RGBA)                 // an image that another one took the place of; nil where it must stay as it is
	layout func()                                // the owner follows a change of its size

	drawn    chartKey  // of the picture that was painted last
	promised *chartJob // the picture that the next frame shows, while it is painted; nil for none
	alive    bool      // there is a renderer

	perUnit  float64 // device pixels per unit
	expected float64 // the same before it is known; 0 to wait for it
	magnify  float64 // how many times larger than usual names and signs are

	quick time.Duration // a picture whose last one took no longer is painted at once, so that it is seen in the same frame
	took  time.Duration // of the last one; 0 before there was any
	tempo *Tempo        // of the window; nil for none
}

// paintFunc paints a picture of a size in device pixels.
type paintFunc func(size chartSize) *image.RGBA

// chartSize is a size in device pixels, and a style with the canvas'c scale.
type chartSize struct {
	width, height int
	style         picture.Style
}

// chartKey is all that decides what a picture shows. Its content is comparable; nil when nothing was painted.
type chartKey struct {
	content any
	size    chartSize
}

func (c *chart) init(owner fyne.CanvasObject, exec Executor) {
	c.owner = owner
	c.ground = canvas.NewRectangle(nil)
	c.perUnit, c.magnify, c.style.Scale = 1, 1, 1
	c.plate = newPlate(owner, c.fetched)
	c.Hidden = false // its generator is how the widget hears of its canvas and scale
	c.paint = latest{exec: exec, begin: c.begin}
}

// measure takes the widget'c size and the canvas'c scale; false when they are as before or there are none. The toolkit lays a
// widget out whenever something in it changes its smallest size, so most calls change nothing.
func (c *chart) measure() bool {
	c.keepPromise()
	width, height, perUnit, ok := pixels(c.owner, c.expected)
	if !ok || width == c.width && height == c.height && perUnit == c.perUnit {
		return false
	}
	c.ground.Resize(c.owner.Size())
	c.width, c.height, c.perUnit, c.style.Scale = width, height, perUnit, perUnit*c.magnify
	if c.img == nil {
		c.Resize(c.owner.Size())
	} else { // a pixel of the image stays a pixel of the screen until the next one comes
		c.Resize(c.sizeAt(perUnit))
	}
	c.uncover()
	return true
}

// uncover has the ground painted only while it can be seen: where a window is painted without the help of graphics hardware,
// every pixel costs the more the more things lie on each other there.
func (c *chart) uncover() { show(c.owner, c.ground, c.img == nil || c.drawn.size != c.chartSize) }

// fetched is called within a frame; a change of the canvas'c scale is followed afterwards.
func (c *chart) fetched() {
	c.tempo.underway()
	c.keepPromise()
	c.tempo.fetched()
	c.expected = 0 // it is on a canvas now
	width, height, perUnit, ok := pixels(c.owner, 0)
	if ok && (width != c.width || height != c.height || perUnit != c.perUnit) {
		c.paint.exec.Run(func() {}, c.layout)
	}
}

// restyle takes another style, but keeps the canvas'c scale.
func (c *chart) restyle(st picture.Style) {
	st.Scale = c.style.Scale
	c.style = st
	c.ground.FillColor = st.Surface
	kit.Repaint(c.owner, c.ground)
}

func (c *chart) ready() bool {
	return c.alive && c.width > 0 && c.height > 0 && c.style.Surface.A > 0
}

// update has the picture painted if what it shows has changed.
func (c *chart) update() {
	c.keepPromise()
	if !c.ready() {
		return
	}
	if c.isQuick() {
		if work, done := c.begin(); work != nil {
			work()
			done()
		}
		return
	}
	c.paint.request()
}

// isQuick reports whether the picture can be painted within a frame. Where frames take long, one of its own for the picture would
// take longer still.
func (c *chart) isQuick() bool {
	return c.took > 0 && c.quick > 0 && c.took <= max(c.quick, c.tempo.Took()/quickPart) && !c.paint.busy
}

// updateLater has the picture painted without the window waiting for it, however quick the last one was.
func (c *chart) updateLater() {
	c.keepPromise()
	if c.ready() {
		c.paint.request()
	}
}

// updateForFrame does what update does, but a picture that is painted quickly is painted on another core while the toolkit paints what
// else the window shows: the window's next frame has it, and waits for it only when it takes it.
func (c *chart) updateForFrame() {
	if !c.ready() || !c.isQuick() || c.img == nil || c.drawn.size != c.chartSize {
		c.update()
		return
	}
	c.keepPromise()
	j := c.next()
	if j == nil {
		return
	}
	c.promised = j
	go j.work()
	kit.Repaint(c.owner, c.Raster)
}

// keepPromise waits for the picture that the next frame is to show, and puts it in its place. The toolkit was told already.
func (c *chart) keepPromise() {
	j := c.promised
	if j == nil {
		return
	}
	c.promised = nil
	<-j.ready
	c.took = j.took
	if j.img == nil || j.key.size != c.chartSize {
		c.drawn = chartKey{}
		return
	}
	c.drawn = j.key
	before := c.img
	c.img = j.img
	c.giveBack(before)
}

// chartJob is the painting of a picture.
type chartJob struct {
	key   chartKey
	paint paintFunc
	ready chan struct{} // is closed when it is painted
	img   *image.RGBA
	took  time.Duration
}

func (j *chartJob) work() {
	start := time.Now()
	j.img = j.paint(j.key.size)
	j.took = max(1, time.Since(start))
	close(j.ready)
}

// next is what is to be painted now; nil for nothing.
func (c *chart) next() *chartJob {
	if !c.ready() {
		return nil
	}
	content, paint := c.job()
	key := chartKey{content, c.chartSize}
	if content == nil || key == c.drawn {
		return nil
	}
	return &chartJob{key: key, paint: paint, ready: make(chan struct{})}
}

func (c *chart) begin() (work, done func()) {
	j := c.next()
	if j == nil {
		return nil, nil
	}
	return j.work, func() {
		c.took = j.took
		c.finished(j.key, j.img)
	}
}

// finished shows a picture. One of another size or style than is wanted now is dropped; the next one is on its way. One of a
// frame or window that was overtaken is shown, so that a hand or a held key is followed without gaps.
func (c *chart) finished(key chartKey, img *image.RGBA) {
	if !c.alive || img == nil {
		c.drawn = chartKey{}
		return
	}
	c.drawn = key
	if key.size == c.chartSize {
		before := c.img
		c.set(img)
		c.giveBack(before)
		c.Resize(c.sizeAt(c.perUnit))
	}
	c.uncover()
	if c.after != nil {
		c.after()
	}
}

// giveBack has an image painted over that another one took the place of.
func (c *chart) giveBack(before *image.RGBA) {
	if before != nil && before != c.img && c.reuse != nil {
		c.reuse(before)
	}
}

// px turns a length in units into device pixels, units the other way round.
func (c *chart) px(units float32) float64 { return float64(units) * c.perUnit }

func (c *chart) units(px float64) float32 { return float32(px / c.perUnit) }
