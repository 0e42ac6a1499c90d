package ui

import (
	"context"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/export"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// exportChoice is what a person chose to export; it is kept as long as the window is open.
type exportChoice struct {
	kind    int    // index in exportKinds
	formats [5]int // index of the format in each kind
	size    int    // index in exportSizes
	film    int    // index in filmSizes
	paper   int    // index in papers
	pace    int    // index in paces
	year    bool   // a film of the year before the month shown, not of all months
	options export.Options
}

// exportKinds are the formats by what they are for, as the dialog offers them.
func exportKinds() [][]export.Format {
	return [][]export.Format{
		{export.PNG, export.SVG},
		{export.PDF, export.PPTX},
		{export.MP4, export.WebM, export.GIF, export.APNG},
		{export.XLSX, export.CSV},
		{export.Markdown, export.Text},
	}
}

func exportSizes() [][2]int { return [][2]int{{1280, 720}, {1920, 1080}, {3840, 2160}, {7680, 4320}} }

func filmSizes() [][2]int { return [][2]int{{854, 480}, {1280, 720}, {1920, 1080}} }

func papers() []export.Paper { return []export.Paper{export.A4, export.Wide} }

func paces() []time.Duration {
	return []time.Duration{250 * time.Millisecond, 500 * time.Millisecond, time.Second, 2 * time.Second, 4 * time.Second}
}

// newExportChoice is what is chosen at first: a picture for a wide screen, in the colours of the window.
func newExportChoice(dark bool) *exportChoice {
	return &exportChoice{size: 1, film: 1, pace: 1, formats: [5]int{0, 0, 2, 0, 0}, options: export.Options{Dark: dark}}
}

func (c *exportChoice) format() export.Format { return exportKinds()[c.kind][c.formats[c.kind]] }

// set chooses a format.
func (c *exportChoice) set(f export.Format) {
	for kind, formats := range exportKinds() {
		if i := slices.Index(formats, f); i >= 0 {
			c.kind, c.formats[kind] = kind, i
		}
	}
}

// asked puts together what the format needs.
func (c *exportChoice) asked(job exportJob) export.Options {
	o, f := c.options, c.format()
	switch {
	case f == export.PNG:
		o.Width, o.Height = exportSizes()[c.size][0], exportSizes()[c.size][1]
	case f.Moves():
		o.Width, o.Height = filmSizes()[c.film][0], filmSizes()[c.film][1]
		if len(job.pages) == 1 {
			o.Hundredths = int(paces()[c.pace] / (10 * time.Millisecond))
			if c.year {
				o.To = job.pages[0].Scene.Month
				o.From = o.To - 11
			}
		}
	case f == export.PDF || f == export.SVG:
		o.Paper = papers()[c.paper]
	}
	if f != export.PDF {
		o.Notes = false
	}
	o.Title = job.title
	return o
}

// exportBox is the dialog in which an export is chosen. It shows what the choice leaves out.
type exportBox struct {
	w      *Window
	c      *exportChoice
	job    exportJob
	page   *kit.Page
	dialog *sheet.Sheet
	left   []string
	asked  int // counts the questions for what is left out, of which only the last one counts
}

// askExport opens the dialog for the view shown.
func (w *Window) askExport() { w.openExport(w.viewJob()) }

func (w *Window) openExport(job exportJob) {
	if w.exports.choice == nil {
		w.exports.choice = newExportChoice(w.style().Dark)
	}
	b := &exportBox{w: w, c: w.exports.choice, job: job, page: kit.NewPage(w.look)}
	if len(job.pages) > 1 && !b.c.format().Document() {
		b.c.set(export.PDF)
	}
	b.fill()
	b.dialog = w.sheets.New(w.look.T("export.box.title"), b.page)
	b.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("own.cancel"), nil, b.dialog.Dismiss),
		kit.NewButton(w.look.T("export.box.go"), nil, b.choose),
	})
	w.exports.box = b
	b.dialog.SetOnClosed(func() { w.exports.box = nil })
	b.dialog.Most, b.dialog.Steady = fyne.NewSize(76*theme.Grid, 64*theme.Grid), true
	b.dialog.Show()
	b.askLeft()
}

// choose asks for the file and makes it.
func (b *exportBox) choose() {
	b.dialog.Dismiss()
	name := b.job.name + "." + string(b.c.format())
	job, options := b.job, b.c.asked(b.job)
	b.w.sheets.Choose(sheet.NewFile, b.w.look.T("export.box.title"), name, func(path string) {
		b.w.exportJob(path, b.c.format(), job, options)
	})
}

// kinds offers the kinds of file that can hold what is exported.
func (b *exportBox) kinds() {
	var kinds []int
	var names []string
	for i, formats := range exportKinds() {
		if len(b.job.pages) == 1 || slices.ContainsFunc(formats, export.Format.Document) {
			kinds, names = append(kinds, i), append(names, b.w.look.T(kindWord(i)))
		}
	}
	b.choice("", names, slices.Index(kinds, b.c.kind), func(i int) { b.c.kind = kinds[i] })
}

// fill lays the dialog out anew.
func (b *exportBox) fill() {
	pg, l, f := b.page, b.w.look, b.c.format()
	pg.Begin()
	if b.job.title != "" {
		pg.Title(b.job.title)
		pg.Small(l.N("export.box.slides", len(b.job.pages)))
	}
	b.kinds()
	b.formats()
	pg.Small(l.T("export.box.about." + string(f)))
	switch {
	case f == export.PNG:
		b.sizes("export.box.size", exportSizes(), &b.c.size)
	case f.Moves():
		b.film()
	case f == export.PDF || f == export.SVG:
		b.choice("export.box.paper", []string{l.T("export.box.paper.a4"), l.T("export.box.paper.wide")}, b.c.paper,
			func(i int) { b.c.paper = i })
	}
	if f == export.PDF && len(b.job.pages) > 1 {
		b.flag("export.box.pages", "export.box.pages.slides", "export.box.pages.notes", &b.c.options.Notes)
	}
	if b.c.kind < 3 {
		b.flag("export.box.colours", "export.box.light", "export.box.dark", &b.c.options.Dark)
	}
	if b.w.hasInternal(b.job) {
		b.flag("export.box.internal", "export.box.internal.out", "export.box.internal.in", &b.c.options.Internal)
		if b.c.options.Internal {
			pg.Warn(l.T("export.box.internal.warn"))
		}
		for _, line := range b.left {
			pg.Small(line)
		}
	}
	pg.End()
}

// kindWord is the id of what a kind of formats is called.
func kindWord(i int) string {
	return [...]string{
		"export.box.kind.picture", "export.box.kind.document", "export.box.kind.film", "export.box.kind.table", "export.box.kind.text",
	}[i]
}

func (b *exportBox) formats() {
	formats := exportKinds()[b.c.kind]
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = formatName(f)
	}
	b.choice("export.box.format", names, b.c.formats[b.c.kind], func(i int) { b.c.formats[b.c.kind] = i })
}

// formatName is how people write the name of a format.
func formatName(f export.Format) string {
	return map[export.Format]string{
		export.PNG: "PNG", export.SVG: "SVG", export.PDF: "PDF", export.PPTX: "PowerPoint", export.MP4: "MP4", export.WebM: "WebM",
		export.GIF: "GIF", export.APNG: "APNG", export.XLSX: "Excel", export.CSV: "CSV", export.Markdown: "Markdown", export.Text: "TXT",
	}[f]
}

// film offers what decides a moving picture: its size, and of the months of one view which and how fast.
func (b *exportBox) film() {
	l := b.w.look
	b.sizes("export.box.size", filmSizes(), &b.c.film)
	if len(b.job.pages) > 1 {
		return
	}
	b.flag("export.box.months", "export.box.months.all", "export.box.months.year", &b.c.year)
	names := make([]string, len(paces()))
	for i, pace := range paces() {
		decimals := 0
		for pace%time.Second != 0 && decimals < 2 && pace*time.Duration([...]int{1, 10, 100}[decimals])%time.Second != 0 {
			decimals++
		}
		names[i] = l.T("export.box.seconds", "seconds", l.Number(pace.Seconds(), decimals))
	}
	b.choice("export.box.pace", names, b.c.pace, func(i int) { b.c.pace = i })
}

func (b *exportBox) sizes(label string, sizes [][2]int, chosen *int) {
	names := make([]string, len(sizes))
	for i, s := range sizes {
		names[i] = b.w.look.T("export.box.pixels", "width", strconv.Itoa(s[0]), "height", strconv.Itoa(s[1]))
	}
	b.choice(label, names, *chosen, func(i int) { *chosen = i })
}

// flag offers two alternatives, the second of which sets something.
func (b *exportBox) flag(label, off, on string, set *bool) {
	at := 0
	if *set {
		at = 1
	}
	b.choice(label, []string{b.w.look.T(off), b.w.look.T(on)}, at, func(i int) { *set = i == 1 })
}

// choice offers alternatives under a label.
func (b *exportBox) choice(label string, names []string, chosen int, choose func(int)) {
	if label != "" {
		b.page.Space()
		b.page.Small(b.w.look.T(label))
	}
	s := kit.NewSegments(names, func(i int) {
		choose(i)
		b.fill()
		b.askLeft()
	})
	s.Select(chosen)
	b.page.Add(container.NewHBox(s))
}

// askLeft finds out what the export would leave out.
func (b *exportBox) askLeft() {
	b.asked++
	if !b.w.hasInternal(b.job) {
		return
	}
	turn, f, o, job, ds := b.asked, b.c.format(), b.c.asked(b.job), b.job, b.w.ds
	var left export.Left
	b.w.exec.Run(func() {
		if m, err := b.w.exports.maker(ds, b.w.version); err == nil {
			left = m.Left(context.Background(), f, job.pages, o)
		}
	}, func() {
		if turn == b.asked && b.w.exports.box == b {
			b.left = left.Lines(b.w.look.Printer)
			b.fill()
		}
	})
}
