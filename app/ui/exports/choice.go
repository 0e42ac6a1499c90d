package exports

import (
	"slices"
	"time"

	"frontline/app/export"
)

// choice is what a person chose to export; it is kept as long as the window is open.
type choice struct {
	kind    int    // index in formatsByKind
	formats [5]int // index of the format in each kind
	size    int    // index in pictureSizes
	film    int    // index in filmSizes
	paper   int    // index in papers
	pace    int    // index in paces
	year    bool   // a film of the year before the month shown, not of all months
	options export.Options
}

// formatsByKind are the formats by what they are for, as the dialog offers them.
func formatsByKind() [][]export.Format {
	return [][]export.Format{
		{export.PNG, export.SVG},
		{export.PDF, export.PPTX},
		{export.MP4, export.WebM, export.GIF, export.APNG},
		{export.XLSX, export.CSV},
		{export.Markdown, export.Text},
	}
}

func pictureSizes() [][2]int { return [][2]int{{1280, 720}, {1920, 1080}, {3840, 2160}, {7680, 4320}} }

func filmSizes() [][2]int { return [][2]int{{854, 480}, {1280, 720}, {1920, 1080}} }

func papers() []export.Paper { return []export.Paper{export.A4, export.Wide} }

func paces() []time.Duration {
	return []time.Duration{250 * time.Millisecond, 500 * time.Millisecond, time.Second, 2 * time.Second, 4 * time.Second}
}

// newChoice is what is chosen at first: a picture for a wide screen, in the colours of the window.
func newChoice(dark bool) *choice {
	return &choice{size: 1, film: 1, pace: 1, formats: [5]int{0, 0, 2, 0, 0}, options: export.Options{Dark: dark}}
}

func (c *choice) format() export.Format { return formatsByKind()[c.kind][c.formats[c.kind]] }

// set chooses a format.
func (c *choice) set(f export.Format) {
	for kind, formats := range formatsByKind() {
		if i := slices.Index(formats, f); i >= 0 {
			c.kind, c.formats[kind] = kind, i
		}
	}
}

// asked puts together what the format needs.
func (c *choice) asked(job Job) export.Options {
	o, f := c.options, c.format()
	switch {
	case f == export.PNG:
		o.Width, o.Height = pictureSizes()[c.size][0], pictureSizes()[c.size][1]
	case f.Moves():
		o.Width, o.Height = filmSizes()[c.film][0], filmSizes()[c.film][1]
		if len(job.Pages) == 1 {
			o.Hundredths = int(paces()[c.pace] / (10 * time.Millisecond))
			if c.year {
				o.To = job.Pages[0].Scene.Month
				o.From = o.To - 11
			}
		}
	case f == export.PDF || f == export.SVG:
		o.Paper = papers()[c.paper]
	}
	if f != export.PDF {
		o.Notes = false
	}
	o.Title = job.Title
	return o
}
