package ownmaps

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
)

// mostRepairs is how many repairs a dialog or a card lists; the file of the source has all.
const mostRepairs = 100

// showMeasured shows what maps say, and adds it as a source when the person wants that.
func (r *Room) showMeasured(result *ownsource.Result, asked mapsAsked) {
	name := kit.NewField(result.Source.Name, 1)
	name.OnLeave = r.host.Sheets().CloseTop
	adds := len(result.Source.Figures) > 0
	pg := kit.NewPage(r.host.Look())
	var d *sheet.Sheet
	s := &steps{room: r, page: pg, all: r.stepsOf(result)}
	s.above = func() {
		if adds {
			pg.Small(r.t("own.preview.name"))
			pg.Add(name)
		}
		pg.Small(r.t("own.preview.rule", "rule", strings.Join(result.Source.Rules(), "; ")))
		if len(result.Left) > 0 {
			pg.Warn(r.t("own.preview.layers", "layers", strings.Join(result.Left, ", ")))
		}
		if result.Outside > 0 {
			pg.Warn(r.t("own.preview.outside", "km2", r.host.Look().Number(result.Outside, 2)))
		}
		pg.Button(r.t("own.rule"), nil, func() { r.askRule(asked, result.Source.Rules(), d.Dismiss) })
		r.writeSum(pg, result)
	}
	s.below = func() { r.writeLeft(pg, result) }
	s.begin()
	d = r.host.Sheets().New(r.t("own.preview"), pg)
	s.filled = d.Fit
	buttons := []fyne.CanvasObject{r.host.Sheets().Copy(s.copied), kit.NewButton(r.t("own.cancel"), nil, d.Dismiss)}
	if adds {
		buttons = append(buttons, kit.NewButton(r.t("own.preview.add"), nil, func() {
			d.Dismiss()
			source := result.Source
			source.Name = cmp.Or(strings.TrimSpace(name.Text), source.Name)
			r.add(source, result.Layers, "")
			r.remember(asked)
		}))
	}
	d.SetButtons(buttons)
	d.Show()
}

// writeSum writes how many months will be added, and of how many maps the figures below are.
func (r *Room) writeSum(pg *kit.Page, result *ownsource.Result) {
	maps := map[string]bool{} // layers of a day are one
	for _, m := range result.Source.Maps {
		maps[m.Day.String()+m.Rule] = true
	}
	pg.Body(r.host.Look().N("own.preview.adds", added(result)))
	pg.Heading(r.host.Look().N("own.preview.intro", len(maps)))
}

// writeLeft writes why some intervals are not added, and what was mended.
func (r *Room) writeLeft(pg *kit.Page, result *ownsource.Result) {
	if added(result) < len(result.Intervals) {
		pg.Small(r.t("own.preview.why"))
	}
	r.writeRepairs(pg, result.Source)
}

// added counts the months whose figures become part of the source.
func added(result *ownsource.Result) int {
	n := 0
	for _, i := range result.Intervals {
		if i.Added {
			n++
		}
	}
	return n
}

// writeRepairs lists what was mended in the maps of a source, with file, feature and ring. What was mended in all of many maps
// alike is said once.
func (r *Room) writeRepairs(pg *kit.Page, s ownsource.Source) {
	if s.Repairs() == 0 {
		pg.Heading(r.t("own.preview.norepairs"))
		return
	}
	pg.Heading(r.host.Look().N("own.preview.repairs", s.Repairs()))
	shown, listed := 0, 0
	common := commonRepairs(s)
	for _, repair := range common {
		shown += len(s.Maps)
		pg.Small(r.host.Look().N("own.preview.same", len(s.Maps), "repair", ownsource.RepairWords(r.host.Look().Printer, repair)))
	}
	for _, m := range s.Maps {
		for _, repair := range m.Repairs {
			if slices.Contains(common, repair) {
				continue
			}
			if listed == mostRepairs {
				pg.Small(r.host.Look().N("own.card.more", s.Repairs()-shown))
				return
			}
			shown, listed = shown+1, listed+1
			pg.Small(m.File + ": " + ownsource.RepairWords(r.host.Look().Printer, repair))
		}
	}
}

// commonRepairs are those that every one of several maps has.
func commonRepairs(s ownsource.Source) []string {
	if len(s.Maps) < 3 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.Maps[0].Repairs), func(repair string) bool {
		return slices.ContainsFunc(s.Maps, func(m ownsource.Map) bool { return !slices.Contains(m.Repairs, repair) })
	})
}
