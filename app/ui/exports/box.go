package exports

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

// box is the dialog in which an export is chosen. It shows what the choice leaves out.
type box struct {
	room   *Room
	chosen *choice
	job    Job
	page   *kit.Page
	dialog *sheet.Sheet
	left   []string
	asked  int    // counts the questions for what is left out, of which only the last one counts
	stop   func() // gives that one up
}

// AskView opens the dialog for the view shown.
func (r *Room) AskView() { r.ask(r.View()) }

func (r *Room) ask(job Job) {
	if r.choice == nil {
		r.choice = newChoice(r.host.Dark())
	}
	b := &box{room: r, chosen: r.choice, job: job, page: kit.NewPage(r.host.Look()), stop: func() {}}
	if len(job.Pages) > 1 && !b.chosen.format().Document() {
		b.chosen.set(export.PDF)
	}
	if b.still() && b.chosen.format().Moves() {
		b.chosen.set(export.PNG)
	}
	b.fill()
	b.dialog = r.host.Sheets().New(r.t("export.box.title"), b.page)
	b.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("own.cancel"), nil, b.dialog.Dismiss),
		kit.NewButton(r.t("export.box.go"), nil, b.choose),
	})
	r.box = b
	b.dialog.OnKeep = b.choose
	b.dialog.SetOnClosed(func() {
		b.stop()
		r.box = nil
	})
	b.dialog.Most, b.dialog.Steady = fyne.NewSize(76*theme.Grid, 64*theme.Grid), true
	b.dialog.Show()
	b.askLeft()
}

// choose asks for the file and makes it.
func (b *box) choose() {
	b.dialog.Dismiss()
	name := b.job.Name + "." + string(b.chosen.format())
	job, options := b.job, b.chosen.asked(b.job)
	b.room.host.Sheets().Choose(sheet.NewFile, b.room.t("export.box.title"), name, func(path string) {
		b.room.Write(path, b.chosen.format(), job, options)
	})
}

// still reports whether what is exported is one picture of which there is nothing to move.
func (b *box) still() bool { return len(b.job.Pages) == 1 && b.job.Pages[0].Scene.Around.Shown }

// offerKinds offers the kinds of file that can hold what is exported.
func (b *box) offerKinds() {
	var kinds []int
	var names []string
	for i, formats := range formatsByKind() {
		if b.still() && formats[0].Moves() {
			continue
		}
		if len(b.job.Pages) == 1 || slices.ContainsFunc(formats, export.Format.Document) {
			kinds, names = append(kinds, i), append(names, b.room.t(kindWord(i)))
		}
	}
	b.offer("", names, slices.Index(kinds, b.chosen.kind), func(i int) { b.chosen.kind = kinds[i] })
}

// fill lays the dialog out anew.
func (b *box) fill() {
	pg, l, f := b.page, b.room.host.Look(), b.chosen.format()
	pg.Begin()
	if b.job.Title != "" {
		pg.Title(b.job.Title)
		pg.Small(l.N("export.box.slides", len(b.job.Pages)))
	}
	b.offerKinds()
	b.offerFormats()
	pg.Small(l.T("export.box.about." + string(f)))
	switch {
	case f == export.PNG:
		b.offerSizes("export.box.size", pictureSizes(), &b.chosen.size)
	case f.Moves():
		b.offerFilm()
	case f == export.PDF || f == export.SVG:
		b.offer("export.box.paper", []string{l.T("export.box.paper.a4"), l.T("export.box.paper.wide")}, b.chosen.paper,
			func(i int) { b.chosen.paper = i })
	}
	if f == export.PDF && len(b.job.Pages) > 1 {
		b.offerFlag("export.box.pages", "export.box.pages.slides", "export.box.pages.notes", &b.chosen.options.Notes)
	}
	if b.chosen.kind < 3 {
		b.offerFlag("export.box.colours", "export.box.light", "export.box.dark", &b.chosen.options.Dark)
	}
	if b.room.hasInternal(b.job) {
		b.offerFlag("export.box.internal", "export.box.internal.out", "export.box.internal.in", &b.chosen.options.Internal)
		if b.chosen.options.Internal {
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

func (b *box) offerFormats() {
	formats := formatsByKind()[b.chosen.kind]
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = formatName(f)
	}
	b.offer("export.box.format", names, b.chosen.formats[b.chosen.kind], func(i int) { b.chosen.formats[b.chosen.kind] = i })
}

// formatName is how people write the name of a format.
func formatName(f export.Format) string {
	return map[export.Format]string{
		export.PNG: "PNG", export.SVG: "SVG", export.PDF: "PDF", export.PPTX: "PowerPoint", export.MP4: "MP4", export.WebM: "WebM",
		export.GIF: "GIF", export.APNG: "APNG", export.XLSX: "Excel", export.CSV: "CSV", export.Markdown: "Markdown", export.Text: "TXT",
	}[f]
}

// offerFilm offers what decides a moving picture: its size, and of the months of one view which and how fast.
func (b *box) offerFilm() {
	l := b.room.host.Look()
	b.offerSizes("export.box.size", filmSizes(), &b.chosen.film)
	if len(b.job.Pages) > 1 {
		return
	}
	b.offerFlag("export.box.months", "export.box.months.all", "export.box.months.year", &b.chosen.year)
	names := make([]string, len(paces()))
	for i, pace := range paces() {
		decimals := 0
		for pace%time.Second != 0 && decimals < 2 && pace*time.Duration([...]int{1, 10, 100}[decimals])%time.Second != 0 {
			decimals++
		}
		names[i] = l.T("export.box.seconds", "seconds", l.Number(pace.Seconds(), decimals))
	}
	b.offer("export.box.pace", names, b.chosen.pace, func(i int) { b.chosen.pace = i })
}

func (b *box) offerSizes(label string, sizes [][2]int, chosen *int) {
	names := make([]string, len(sizes))
	for i, s := range sizes {
		names[i] = b.room.t("export.box.pixels", "width", strconv.Itoa(s[0]), "height", strconv.Itoa(s[1]))
	}
	b.offer(label, names, *chosen, func(i int) { *chosen = i })
}

// offerFlag offers two alternatives, the second of which sets something.
func (b *box) offerFlag(label, off, on string, set *bool) {
	at := 0
	if *set {
		at = 1
	}
	b.offer(label, []string{b.room.t(off), b.room.t(on)}, at, func(i int) { *set = i == 1 })
}

// offer offers alternatives under a label.
func (b *box) offer(label string, names []string, chosen int, choose func(int)) {
	if label != "" {
		b.page.Space()
		b.page.Small(b.room.t(label))
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
func (b *box) askLeft() {
	b.asked++
	b.stop()
	if !b.room.hasInternal(b.job) {
		return
	}
	var left export.Left
	find, stop := b.findLeft(&left)
	b.stop = stop
	turn := b.asked
	b.room.host.Run(find, func() {
		if turn == b.asked && b.room.box == b {
			b.left = left.Lines(b.room.host.Look().Printer)
			b.fill()
		}
	})
}

// findLeft is the work of askLeft, which can be stopped.
func (b *box) findLeft(left *export.Left) (find, stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	f, o, job, ds := b.chosen.format(), b.chosen.asked(b.job), b.job, b.room.host.Dataset()
	return func() {
		if m, err := b.room.maker(ds); err == nil { // what is wrong is told when the export is made
			*left = m.Left(ctx, f, job.Pages, o)
		}
	}, cancel
}
