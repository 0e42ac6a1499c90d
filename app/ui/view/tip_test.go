package view

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestTipNeverLeavesItsWidget(t *testing.T) {
	test.NewTempApp(t)
	tip := newTip()
	tip.setStyle(light())
	rapid.Check(t, func(r *rapid.T) {
		room := fyne.NewSize(rapid.Float32Range(20, 1200).Draw(r, "w"), rapid.Float32Range(20, 800).Draw(r, "h"))
		at := fyne.NewPos(rapid.Float32Range(0, room.Width).Draw(r, "x"), rapid.Float32Range(0, room.Height).Draw(r, "y"))
		var lines []tipLine
		for range rapid.IntRange(1, 6).Draw(r, "lines") {
			n := rapid.IntRange(1, 40).Draw(r, "words")
			lines = append(lines, tipLine{Text: strings.Repeat("word ", n), Bold: rapid.Bool().Draw(r, "bold")})
		}
		tip.show(at, room, lines)
		pos, size := tip.box.Position(), tip.box.Size()
		if pos.X < 0 || pos.Y < 0 || pos.X+size.Width > room.Width+0.01 || pos.Y+size.Height > room.Height+0.01 {
			r.Fatalf("tip %v of size %v leaves the room %v", pos, size, room)
		}
	})
}

func TestTipDoesNotCoverThePointer(t *testing.T) {
	room, size := fyne.NewSize(400, 300), fyne.NewSize(120, 60)
	for _, at := range []fyne.Position{{}, {X: 399}, {Y: 299}, {X: 399, Y: 299}, {X: 200, Y: 150}} {
		pos := tipPosition(at, fyne.Size{}, size, room)
		covered := at.X >= pos.X && at.X < pos.X+size.Width && at.Y >= pos.Y && at.Y < pos.Y+size.Height
		assert.False(t, covered, "%v", at)
	}
}

func TestTipStandsBesideABox(t *testing.T) {
	room, size := fyne.NewSize(400, 300), fyne.NewSize(120, 60)
	assert.Equal(t, fyne.NewPos(150+tipGap, 100+tipGap), tipPosition(fyne.NewPos(50, 50), fyne.NewSize(100, 100), size, room))
	assert.Equal(t, fyne.NewPos(200-tipGap-120, 100+tipGap), tipPosition(fyne.NewPos(200, 50), fyne.NewSize(150, 100), size, room))
}
