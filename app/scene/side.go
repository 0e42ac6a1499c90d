package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// NamesOfTwo returns what stands over each of two pictures side by side and tells them apart: their periods, and their sources where
// those differ; in the language of the first.
func NamesOfTwo(ds *dataset.Dataset, first, second *Frame) [2]string {
	p := ds.Catalog().Printer(first.Scene.Lang)
	var names [2]string
	for i, f := range []*Frame{first, second} {
		names[i] = p.PeriodTitle(f.Period)
		if first.Scene.Source != second.Scene.Source {
			source, _ := ds.Source(f.Scene.Source)
			names[i] = p.Name(source.Short) + ", " + p.Period(f.Period)
		}
	}
	return names
}

// sideBySide reports whether the picture is the first of two that stand side by side.
func (b *builder) sideBySide() bool { return b.s.Compare.Mode == SideBySide }

// compares reports whether the picture is set against another.
func (b *builder) compares() bool { return b.s.Compare.Mode != NoCompare }

// minus is the builder of the difference of the two pictures, with its cells ranked.
func (b *builder) minus() *builder {
	if b.differs() {
		return b
	}
	if b.gap == nil {
		s := b.s
		s.Compare.Mode = Difference
		d := newBuilder(b.ds, s, b.look)
		for i := range b.ds.Regions() {
			code := b.ds.Regions()[i].Code
			d.f.Cells = append(d.f.Cells, d.cell(code, d.value(code)))
		}
		d.f.Total = d.cell(timeline.Country, d.value(timeline.Country))
		d.rank()
		b.gap = d
	}
	return b.gap
}

// sideWords fills the sentences over two maps side by side: what both say of the selected region where both know it, else of the
// country, and what is between them.
func (b *builder) sideWords() {
	d := b.minus()
	first, second := d.names()
	subject, measure, most := timeline.Country, measureName(b.p, b.s.Measure), d.mostDifferent()
	if b.s.Region != "" && d.value(b.s.Region).known() {
		subject, most = b.s.Region, ""
		measure += " " + b.inRegion(subject)
	}
	id := "scene.side.headline"
	if b.otherBases() {
		id += ".bases"
	}
	b.f.Headline = b.p.T(id, "measure", measure, "first", first, "second", second,
		"a", b.sayOf(b, subject), "b", b.sayOf(d.second(), subject))
	between := ""
	if difference := d.value(subject); difference.known() {
		between = b.p.T("scene.side.difference", "value", b.changeText(difference.value), "most", most)
	}
	if d.second().s.Source == b.s.Source {
		b.f.Subline = sentences(between, b.closedNote(), b.secondNotClosed(), b.redrawnNote())
	} else {
		b.f.Subline = sentences(between, b.basesNote(), b.nationalNote(), b.closedNote(), b.secondNotClosed())
	}
	b.f.SourceLine = b.bothSources()
}

// secondNotClosed says that of two months the second is not closed, where the first is.
func (b *builder) secondNotClosed() string {
	if two := b.second(); b.f.Closed && !two.f.Closed {
		return two.closedNote()
	}
	return ""
}
