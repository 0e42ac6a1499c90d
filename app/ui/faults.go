package ui

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/app/refusal"
	"frontline/app/scene"
)

// faults are what is wrong with what the command line asks for. None of them keeps the window from opening.
type faults struct {
	data, units error
	briefing    error
	first       beginning
	dropped     []string // what of the first scene cannot be shown
	unknown     []string // what was asked for by its name and is not there
}

// tell says all faults over the window, and on the terminal those of what the command line named: who started the program there may look
// at nothing else.
func (w *Window) tell(o Options, f faults) {
	if f.data != nil {
		w.files.showDataProblems(o.Data, f.data)
	}
	if f.units != nil {
		w.regions.Tell(o.Regions, o.Figures, f.units)
	}
	if f.first.err != nil && !f.first.read {
		w.files.tellUnread("ui.problems.scene.unread.first", f.first.path, f.first.err)
	} else {
		w.sheets.Dropped(f.first.path, f.first.err, f.dropped)
	}
	if len(f.unknown) > 0 {
		w.sheets.Problems(w.look.T("ui.problems.asked"), w.look.T("ui.problems.asked.intro"), f.unknown)
	}
	f.write(w.terminal, w.look.Printer, o)
}

// write lists the faults of what was named in the language of the window, a line each.
func (f faults) write(out io.Writer, p *lang.Printer, o Options) {
	var lines []string
	about := func(path string, err error) {
		if err == nil {
			return
		}
		for _, line := range refusal.Lines(p, err) {
			if !strings.HasPrefix(line, path+":") { // what is wrong with one file says where in it
				line = path + ": " + line
			}
			lines = append(lines, line)
		}
	}
	about(o.Data, f.data)
	about(o.Figures, f.units)
	if o.Scene != "" {
		about(o.Scene, f.first.err)
		for _, line := range f.dropped {
			lines = append(lines, o.Scene+": "+line)
		}
	}
	about(o.Briefing, f.briefing)
	for _, line := range slices.Concat(lines, f.unknown) {
		_, _ = fmt.Fprintln(out, "frontline:", line)
	}
}

// beginning is the scene a window begins with: the one asked for, else the last one, else the default.
type beginning struct {
	scene scene.Scene
	path  string // the file it was read from
	err   error  // what is wrong with the file
	read  bool   // something could be read from it
}
