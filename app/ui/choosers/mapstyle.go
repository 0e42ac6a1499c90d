package choosers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// mapStyle chooses how values become classes and classes colours. It stands over the side panel, so that the map shows each
// choice at once; each is a step to undo.
type mapStyle struct {
	room     *Room
	heads    *kit.Segments
	classes  *kit.Segments
	page     *kit.Page
	swatches kit.Pool[*kit.Swatches]
	chosen   *kit.Swatches // of the palette that is chosen
	facet    int
	popup    *sheet.Popup
	own      *ownColours
}

// The pages of mapStyle.
const (
	styleClasses = iota
	stylePalette
)

// MapStyle opens the choice of classes and colours at the right of the window, as far down as an object begins.
func (r *Room) MapStyle(beside fyne.CanvasObject) { r.openMapStyle(beside) }

func (r *Room) openMapStyle(beside fyne.CanvasObject) *mapStyle {
	m := &mapStyle{room: r, page: kit.NewPage(r.host.Look())}
	m.own = newOwnColours(m)
	m.heads = kit.NewTabs([]string{r.t("ui.style.classes"), r.t("ui.style.palette")}, m.open)
	m.classes = kit.NewSegments(classLabels(r.host.Look()), func(i int) {
		m.choose(func(s scene.Scene) scene.Scene { return s.WithClasses(classCount(i)) })
	})
	undo := kit.NewButton(r.t("ui.undo"), nil, func() {
		r.host.Undo()
		m.fill()
	})
	done := kit.NewButton(r.t("ui.close"), nil, nil)
	content := container.NewBorder(m.heads, container.NewHBox(undo, done), nil, nil, m.page)
	m.popup = r.host.Sheets().Popup(content, fyne.NewSize(46*theme.Grid, 62*theme.Grid), popupPart)
	done.OnTapped = m.popup.Hide
	m.popup.ShowAtRight(beside)
	m.fill()
	return m
}

func (m *mapStyle) open(facet int) {
	m.facet = facet
	m.fill()
	m.page.Top()
	if m.facet == stylePalette && m.chosen != nil {
		m.page.Reveal(m.chosen) // with its warning; there are more than have room
	}
}

// choose changes the Scene and marks what is chosen then.
func (m *mapStyle) choose(f func(scene.Scene) scene.Scene) {
	m.room.host.Update(f)
	m.fill()
}

func (m *mapStyle) fill() {
	m.heads.Select(m.facet)
	m.page.Begin()
	m.swatches.Rewind()
	if m.facet == styleClasses {
		m.fillClasses()
	} else {
		m.fillPalettes()
	}
	m.page.End()
}

func (m *mapStyle) fillClasses() {
	pg, s := m.page, m.room.host.Scene()
	method := scene.Fixed
	for _, c := range scene.MethodChoices(m.room.host.Dataset(), s) {
		if c.Chosen {
			method = c.Method
		}
		pg.Row(kit.RowContent{Label: c.Name, Selected: c.Chosen}, nil, "", func() {
			m.choose(func(s scene.Scene) scene.Scene { return s.WithMethod(c.Method) })
		})
	}
	pg.Small(m.room.t("ui.style.about." + string(method)))
	if method == scene.SymLog {
		return // as many marks as there are powers of ten
	}
	pg.Heading(m.room.t("ui.style.count"))
	m.classes.Select(classIndex(s.Classes))
	pg.Add(m.classes)
}

func (m *mapStyle) fillPalettes() {
	m.chosen = nil
	for _, c := range scene.Palettes(m.room.host.Dataset(), m.room.host.Scene(), m.room.host.SceneLook()) {
		row := m.swatches.Next(kit.NewSwatches)
		row.Set(c.Name, c.Warning, c.Colours, c.Chosen)
		row.Row.OnTapped = func() {
			m.choose(func(s scene.Scene) scene.Scene { return s.WithPalette(c.ID) })
		}
		row.Row.OnFocus = func() { m.page.Reveal(row) }
		m.page.Add(row)
		if c.Chosen {
			m.chosen = row
		}
	}
	m.page.Heading(m.room.t("ui.style.own"))
	m.page.Small(m.room.t("ui.style.own.about"))
	m.own.show()
	m.page.Add(m.own.box)
}

// classLabels are the numbers of classes to choose from; the first leaves the number to the method.
func classLabels(l *kit.Look) []string {
	labels := []string{l.T("ui.style.auto")}
	for n := scene.FewestClasses; n <= scene.MostClasses; n++ {
		labels = append(labels, l.Int(n))
	}
	return labels
}

// classCount is the number of classes at a place of classLabels, classIndex the place of a number.
func classCount(index int) int {
	if index == 0 {
		return 0
	}
	return index - 1 + scene.FewestClasses
}

func classIndex(count int) int {
	if count == 0 {
		return 0
	}
	return count + 1 - scene.FewestClasses
}
