package main

import (
	"strconv"

	"github.com/stretchr/testify/require"
)

// key presses and releases keys, one after the other, on the keyboard of the screen, which is given to the window first: another one may
// have taken it. Sent to the window by its number instead, the release would go nowhere when the press closed the window, and xdotool
// would end with an error.
func (d *driver) key(names ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"windowfocus", d.window, "key", "--clearmodifiers"}, names...)...)
}

// press presses a key that may be pressed again, until the scene is as it should be.
func (d *driver) press(name string, so func(logLine) bool) logLine {
	d.t.Helper()
	for range int(patience / short) {
		d.key(name)
		if l, ok := d.poll(short, so); ok {
			return l
		}
	}
	return d.wait(name, so)
}

// pressOnce presses a key once and waits until the scene is as it should be.
func (d *driver) pressOnce(name string, so func(logLine) bool) logLine {
	d.t.Helper()
	d.key(name)
	return d.wait("the effect of "+name, so)
}

func (d *driver) typeText(text string) {
	d.t.Helper()
	d.xdotool("windowfocus", d.window, "type", "--delay", "60", text)
}

// box is the place of a part of the window, as x, y, width and height in pixels.
func (d *driver) box(part string) [4]float32 {
	d.t.Helper()
	box := d.now().Boxes[part]
	require.Positive(d.t, box[2]*box[3], "the window shows no %s now", part)
	return box
}

// spot is a place in a part of the window, in pixels from the window's corner; x and y are parts of the width and height.
func (d *driver) spot(part string, x, y float32) (left, top float32) {
	d.t.Helper()
	box := d.box(part)
	return box[0] + box[2]*x, box[1] + box[3]*y
}

// move are words for xdotool: the pointer goes to a place in the window.
func (d *driver) move(x, y float32) []string {
	return []string{"mousemove", "--window", d.window, strconv.Itoa(int(x)), strconv.Itoa(int(y))}
}

// click clicks into a part of the window; x and y are parts of its width and height.
func (d *driver) click(part string, x, y float32) {
	d.t.Helper()
	d.clickAt(d.spot(part, x, y))
}

func (d *driver) clickAt(x, y float32) {
	d.t.Helper()
	d.xdotool(append(d.move(x, y), "sleep", "0.2", "click", "1")...)
}

// point moves the pointer to a place in a part of the window, which is where it was not, and presses nothing.
func (d *driver) point(part string, x, y float32) {
	d.t.Helper()
	left, top := d.spot(part, x, y)
	d.xdotool(append(append(d.move(left-3, top), "sleep", "0.2"), d.move(left, top)...)...)
}

// drag presses the first button in a part of the window, moves by a number of pixels to the right and down, and lets go.
func (d *driver) drag(part string, x, y float32, right, down int) {
	d.t.Helper()
	left, top := d.spot(part, x, y)
	d.pull(left, top, left+float32(right), top+float32(down))
}

// dragTo drags a part of the window below the middle of another.
func (d *driver) dragTo(from, to string) {
	d.t.Helper()
	left, top := d.spot(from, 0.3, 0.5)
	_, end := d.spot(to, 0.3, 0.8)
	d.pull(left, top, left, end)
}

// pull drags from one place in the window to another, in steps.
func (d *driver) pull(fromX, fromY, toX, toY float32) {
	d.t.Helper()
	args := append(d.move(fromX, fromY), "sleep", "0.2", "mousedown", "1")
	const steps = 8
	for i := 1; i <= steps; i++ {
		part := float32(i) / steps
		args = append(append(args, d.move(fromX+(toX-fromX)*part, fromY+(toY-fromY)*part)...), "sleep", "0.05")
	}
	d.xdotool(append(args, "mouseup", "1")...)
}

// wheel turns the wheel away from the person, at a place in a part of the window.
func (d *driver) wheel(part string, x, y float32, turns int) {
	d.t.Helper()
	left, top := d.spot(part, x, y)
	d.xdotool(append(d.move(left, top), "sleep", "0.2", "click", "--repeat", strconv.Itoa(turns), "--delay", "100", "4")...)
}

// aside moves the pointer to where nothing is told of what lies under it, so that two pictures can be compared.
func (d *driver) aside() {
	d.t.Helper()
	d.xdotool(append(d.move(640, 20), "sleep", "0.5")...)
}
