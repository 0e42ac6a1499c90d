package present

import (
	"maps"
	"runtime"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
)

func months(ds *dataset.Dataset) Deck { return Around(ds, scene.Default(ds)) }

// keptIn are the slides that are painted, in order.
func keptIn(m *maker) []int { return slices.Sorted(maps.Keys(m.kept.slides)) }

func TestNoJumpPaintsHoweverFar(t *testing.T) {
	th := open(t, months)
	th.win.Resize(fyne.NewSize(640, 360))
	th.todo.work()
	m := th.stage.maker
	require.Len(t, m.kept.slides, th.show.Len(), "all are painted ahead")
	assert.LessOrEqual(t, len(m.done), 3, "those beside the one that is on take much memory, the others little")
	raw := 0
	for _, sign := range m.of(0).signs {
		raw += len(sign.Image.Pix)
	}
	raw += len(m.of(0).words.Pix) + len(m.of(0).bars.Pix) + len(m.of(0).area.Pix)
	assert.Less(t, m.kept.sizes[0], raw/5, "slides take little memory while they are packed")

	th.show.Jump(th.show.Len() / 2)
	assert.Equal(t, th.show.At(), th.stage.on.number, "it is seen at once, with nothing painted first")
	assert.Same(t, th.stage.on, th.stage.coming.of)
	th.todo.work()
	assert.Len(t, m.done, 3)
	assert.Same(t, th.stage.on, m.of(th.show.At()), "what was unpacked for the jump is not unpacked again")
}

func TestASlideIsUnpackedWhileItsNumberIsTyped(t *testing.T) {
	th := open(t, months)
	th.todo.work()
	th.show.Digit('4')
	th.show.Digit('0')
	th.todo.work()
	want := th.stage.maker.done[39]
	require.NotNil(t, want)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	th.show.Enter()
	runtime.ReadMemStats(&after)
	assert.Same(t, want, th.stage.on)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(len(want.area.Pix)/4), "nothing as large as a picture is made")
}

func TestWhatIsTypedIsPaintedFirst(t *testing.T) {
	th := open(t, months)
	th.show.Jump(20)
	th.show.Digit('5')
	list, near := th.stage.maker.order()
	assert.Equal(t, []int{20, 4, 21, 19}, list[:near])
	assert.Len(t, list, th.show.Len())
	slices.Sort(list)
	assert.Len(t, slices.Compact(list), th.show.Len(), "each once")
	for n := 1; n < 6; n++ {
		m := &maker{show: NewShow(Deck{Slides: make([]Slide, n), Start: n / 2}, Options{Loop: true}, nil)}
		list, near := m.order()
		assert.Len(t, list, n)
		assert.Equal(t, min(3, n), near, "the first slide is beside the last one")
		slices.Sort(list)
		assert.Len(t, slices.Compact(list), n, "each once, also all round")
	}
}

func TestFarSlidesAreForgottenWhereThereIsNoRoom(t *testing.T) {
	th := open(t, months)
	th.show.Jump(20)
	m := th.stage.maker
	th.todo.work()
	m.kept.most = 5*m.kept.sizes[20] + m.kept.sizes[20]/2
	m.request()
	th.todo.work() // comes to an end
	assert.Contains(t, [][]int{{19, 20, 21, 22}, {18, 19, 20, 21}, {18, 19, 20, 21, 22}}, keptIn(m))
	th.show.Jump(40)
	th.todo.work()
	assert.Contains(t, [][]int{{39, 40, 41, 42}, {38, 39, 40, 41}, {38, 39, 40, 41, 42}}, keptIn(m))
	m.kept.most = 0
	th.show.Next()
	th.todo.work()
	assert.Equal(t, []int{40, 41, 42}, keptIn(m), "the slide and its neighbours are kept in any case")
}
