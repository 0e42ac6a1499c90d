package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// picturesOfTrouble is the folder, from the one of this package, for pictures of screens on which a test failed.
const picturesOfTrouble = "../../build/trouble"

// trouble says what the screen, the program and its log looked like when the test failed, so that the cause can be told from what a
// machine far away printed.
func (d *driver) trouble() string {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(d.t.Context()), patience)
	defer cancel()
	told := func(args ...string) string {
		out, err := d.runIn(ctx, "xdotool", args...)
		if err != nil {
			return "nothing" // that can be asked: the program is gone
		}
		return strings.Join(strings.Fields(out), " ")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s; a picture of its screen is %s\n", d.life(), d.pictureOfTrouble(ctx))
	fmt.Fprintf(&b, "the test drives window %s, the keyboard belongs to %s\n", d.window, told("getwindowfocus", "-f"))
	for id := range strings.FieldsSeq(told("search", "--onlyvisible", "--name", "Frontline")) {
		fmt.Fprintf(&b, "on the screen: %s %q\n", told("getwindowgeometry", id), told("getwindowname", id))
	}
	const last, width = 6, 700
	lines := d.lines()
	for i := max(0, len(lines)-last); i < len(lines); i++ {
		fmt.Fprintf(&b, "shown: %.*s\n", width, lines[i])
	}
	d.ask()
	const most = 12_000 // bytes
	fmt.Fprintf(&b, "written to the terminal: %.*s", most, d.written())
	return b.String()
}

// ask has a program that still runs write what it is doing, which ends it.
func (d *driver) ask() {
	_ = d.cmd.Process.Signal(syscall.SIGQUIT)
	select {
	case <-d.ended:
	case <-time.After(short):
	}
}

// life says whether the program runs.
func (d *driver) life() string {
	select {
	case <-d.ended:
		return fmt.Sprintf("the program has ended (%v)", d.how)
	default:
		return "the program runs"
	}
}

// pictureOfTrouble keeps a picture of the whole screen, and returns its path, or why there is none.
func (d *driver) pictureOfTrouble(ctx context.Context) string {
	if err := os.MkdirAll(picturesOfTrouble, 0o700); err != nil {
		return err.Error()
	}
	path, err := filepath.Abs(filepath.Join(picturesOfTrouble,
		strings.ReplaceAll(d.t.Name(), "/", "-")+time.Now().Format("-150405.000")+".png"))
	if err != nil {
		return err.Error()
	}
	if _, err := d.runIn(ctx, "import", "-window", "root", path); err != nil {
		return err.Error()
	}
	return path
}
