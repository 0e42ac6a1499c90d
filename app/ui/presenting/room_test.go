package presenting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/uitest"
	"frontline/assets"
)

// bundled reads the data inside the program once for all tests.
var bundled = uitest.Bundled()

// host is a window with a desktop that does what it is told to, when the test says so.
type host struct {
	*uitest.Host

	open    briefing.Briefing
	chosen  int
	fonts   *picture.Fonts
	awake   []bool
	slides  []int                // the slides that were logged
	moved   map[fyne.Window]bool // windows that were moved beside the program's
	there   func()               // says that the audience's window has come to the other screen; nil where it was not asked to go
	dragged func()               // says that a person has dragged it
	stopped int                  // how often it was no longer asked where it is dragged
}

func (h *host) After(time.Duration, func()) (stop func()) { return func() {} }
func (h *host) NewWindow(_ string, content fyne.CanvasObject) fyne.Window {
	return test.NewWindow(content)
}
func (h *host) Style() picture.Style                     { return picture.Light(1) }
func (h *host) Motion() bool                             { return false }
func (h *host) Pause()                                   {}
func (h *host) LogShow(slide int, _ bool, _ scene.Scene) { h.slides = append(h.slides, slide) }
func (h *host) ShowPointer(fyne.Window, bool)            {}
func (h *host) KeepAwake(on bool)                        { h.awake = append(h.awake, on) }
func (h *host) ToOtherScreen(_ fyne.Window, then func()) { h.there = then }
func (h *host) ToThisScreen(win fyne.Window)             { h.moved[win] = true }
func (h *host) Briefing() (briefing.Briefing, string)    { return h.open, "" }
func (h *host) ChosenSlide() int                         { return h.chosen }
func (h *host) OnDragged(_ fyne.Window, then func()) (stop func()) {
	h.dragged = then
	return func() { h.stopped++ }
}

func (h *host) Painters() (area *picture.Map, bars *picture.Bars) {
	return picture.NewMap(h.Data, h.fonts), picture.NewBars(h.Data, h.fonts)
}

// newRoom is a room of a window in which nothing is painted.
func newRoom(t *testing.T) (*Room, *host) {
	t.Helper()
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	h := &host{Host: uitest.NewHost(t, bundled), fonts: fonts, chosen: -1, moved: map[fyne.Window]bool{}}
	h.Exec = func(func(), func()) {}
	return New(h), h
}

func example(t *testing.T, h *host) briefing.Briefing {
	t.Helper()
	b, err := briefing.Example(assets.FS, h.Data, lang.English)
	require.NoError(t, err)
	return b
}

func press(win fyne.Window, key fyne.KeyName) { win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key}) }

func TestSlidesOfABriefingSpeakOfNow(t *testing.T) {
	_, h := newRoom(t)
	b := example(t, h)
	d := DeckOf(h.Data, b)
	require.Len(t, d.Slides, b.Len())
	assert.True(t, d.Counted)
	assert.Contains(t, d.Slides[0].Caption, "184.5")
	for i, s := range d.Slides {
		assert.NotContains(t, s.Caption+s.Notes, "{", "slide %d", i)
		assert.Equal(t, b.Slides[i].Hold, s.Hold)
	}
}

func TestABriefingIsPresentedFromItsStartOrFromHere(t *testing.T) {
	r, h := newRoom(t)
	h.open, h.chosen = example(t, h), 3
	r.Start()
	require.NotNil(t, r.Now())
	assert.True(t, r.Now().Win.FullScreen())
	assert.Equal(t, h.open.Len(), r.Now().Show.Len())
	assert.Equal(t, 0, r.Now().Show.At())
	first := r.Now()
	r.Here()
	assert.NotSame(t, first, r.Now(), "only one show at a time")
	assert.Equal(t, 3, r.Now().Show.At())
	press(r.Now().Win, fyne.KeyPageDown)
	assert.Equal(t, []int{1, 4, 5}, h.slides)
	press(r.Now().Win, fyne.KeyEscape)
	assert.Nil(t, r.Now())
	assert.Equal(t, []bool{true, false, true, false}, h.awake, "the screen stays awake as long as something is presented")
	assert.Equal(t, 2, h.stopped, "and nobody looks any more where the window is")
}

func TestWithoutABriefingTheMonthsAreShown(t *testing.T) {
	r, h := newRoom(t)
	r.Start()
	first, last := h.Data.Months()
	assert.Equal(t, int(last-first)+1, r.Now().Show.Len())
	s, _ := r.Now().Show.Spot()
	assert.Equal(t, h.Scene(), s)
	r.Now().Win.Close()
	assert.Nil(t, r.Now(), "a show ends with its window")
	r.End()
}

// The audience's window fills the other screen when it has come there, and the speaker's stays with the program and with the keys.
func TestTheAudienceGetsTheOtherScreen(t *testing.T) {
	r, h := newRoom(t)
	r.Speaking()
	p := r.Now()
	require.NotNil(t, p.Desk)
	assert.False(t, p.Win.FullScreen(), "a desktop may not let it go by itself")
	require.NotNil(t, h.there)
	h.there()
	assert.True(t, p.Win.FullScreen())
	assert.Equal(t, map[fyne.Window]bool{p.DeskWin: true}, h.moved)

	p.DeskWin.Canvas().OnTypedRune()('f')
	assert.False(t, p.Win.FullScreen(), "a window that can be dragged")
	h.dragged()
	assert.True(t, p.Win.FullScreen(), "it fills the screen to which it was dragged")

	at := p.Show.At()
	press(p.DeskWin, fyne.KeyPageUp)
	assert.Equal(t, at-1, p.Show.At())
	p.DeskWin.Close()
	assert.Same(t, p, r.Now(), "the audience still has its window")
	h.there()
	assert.Len(t, h.moved, 1)
	r.End()
	assert.Nil(t, r.Now())
	p.Win.SetFullScreen(false)
	h.dragged()
	assert.False(t, p.Win.FullScreen(), "what comes late changes nothing")
}

func TestWhatIsInternalIsAskedAbout(t *testing.T) {
	r, h := newRoom(t)
	s := h.Scene()
	for i, title := range []string{"First", "Second", "Third"} {
		h.open = h.open.Add(i, briefing.Slide{Scene: s, Title: title, Internal: i == 1})
	}
	for id, want := range map[string]int{"present.internal.without": 2, "present.internal.with": 3} {
		r.Start()
		require.Nil(t, r.Now(), "first the person is asked")
		uitest.Press(t, h.Win, h.Look().T(id))
		require.NotNil(t, r.Now())
		assert.Equal(t, want, r.Now().Show.Len())
		r.End()
	}
	r.Start()
	uitest.Press(t, h.Win, h.Look().T("briefing.cancel"))
	assert.Nil(t, r.Now())
}
