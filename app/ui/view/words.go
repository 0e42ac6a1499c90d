package view

import (
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// clusterTitles is how many events of a cluster a tip names.
const clusterTitles = 4

// regionLines says what the frame knows of a region: name, value, rank and share, source.
func regionLines(f *scene.Frame, code string, p *lang.Printer) []tipLine {
	ranked := 0
	var cell *scene.Cell
	for i := range f.Cells {
		if f.Cells[i].Rank > 0 {
			ranked++
		}
		if f.Cells[i].Region == code {
			cell = &f.Cells[i]
		}
	}
	if cell == nil {
		return nil
	}
	lines := []tipLine{{Text: cell.Name, Bold: true}, {Text: cell.Text}}
	for _, side := range cell.Sides {
		if side != "" {
			lines = append(lines, tipLine{Text: side})
		}
	}
	if cell.State == timeline.Value && cell.Rank > 0 {
		lines = append(lines, tipLine{Text: rankText(cell, ranked, p)})
	}
	return appendMuted(append(lines, seriesLines(f, cell)...), f.MeasureLabel, firstSentence(f.SourceLine))
}

// seriesLines are the small line of a region's months, on which those are marked that its figure is of, and their names where they are
// several.
func seriesLines(f *scene.Frame, cell *scene.Cell) (lines []tipLine) {
	if len(cell.Series) < 2 || len(f.Bars) == 0 || len(f.Stretches) == 0 {
		return nil
	}
	of := f.Stretches[:1] // the other of two pictures side by side has a tip of its own
	if f.Scene.Compare.Mode == scene.Difference {
		of = f.Stretches
	}
	line, first := tipLine{Series: cell}, f.Bars[0].Month
	for i := range line.Marks {
		s := of[min(i, len(of)-1)]
		line.Marks[i] = picture.Run{From: int(s.From - first), To: int(s.To - first)}
	}
	lines = append(lines, line)
	for _, s := range of {
		if s.From != s.To {
			lines = appendMuted(lines, s.Label)
		}
	}
	return lines
}

// firstSentence is what a tip has room for; the window says the rest.
func firstSentence(text string) string {
	if end := strings.Index(text, ". "); end >= 0 {
		return text[:end+1]
	}
	return text
}

func rankText(cell *scene.Cell, of int, p *lang.Printer) string {
	if cell.ShareText != "" {
		return p.T("view.rank-and-share", "rank", cell.Rank, "of", of, "share", cell.ShareText)
	}
	return p.T("view.rank", "rank", cell.Rank, "of", of)
}

// appendMuted adds the texts that are not empty, in small print.
func appendMuted(lines []tipLine, texts ...string) []tipLine {
	for _, text := range texts {
		if text != "" {
			lines = append(lines, tipLine{Text: text, Muted: true})
		}
	}
	return lines
}

// BarTitle says of which days the value of a bar is: its month, or those between two maps of a person's own.
func BarTitle(b *scene.Bar, p *lang.Printer) string {
	if b.Before() {
		return p.PeriodTitle(b.Days)
	}
	return p.MonthTitle(b.Month)
}

// monthLines says what the frame knows of a month: its value, and what happened in it.
func monthLines(f *scene.Frame, m timeline.Month, p *lang.Printer) []tipLine {
	i := slices.IndexFunc(f.Bars, func(b scene.Bar) bool { return b.Month == m })
	if i < 0 {
		return []tipLine{{Text: p.MonthTitle(m), Bold: true}}
	}
	bar := &f.Bars[i]
	lines := []tipLine{{Text: BarTitle(bar, p), Bold: true}}
	if bar.Text != "" {
		lines = append(lines, tipLine{Text: bar.Text})
	}
	if !bar.Closed && !bar.Before() && bar.State == timeline.Value {
		lines = appendMuted(lines, p.T("view.not-closed"))
	}
	if bar.Events > 0 {
		lines = appendMuted(lines, p.N("view.events", bar.Events))
	}
	return lines
}

// itemLines are the lines of a listed event; beside its day stands whether it is a person's own, meant for others, and held at.
func itemLines(f *scene.Frame, item *scene.EventItem) []tipLine {
	date := item.Date
	if item.Mark != "" {
		date += "  ·  " + item.Mark
	}
	if f.Pinned(item.Event) {
		date += "  ·  " + f.PinMark
	}
	return eventLines(date, item.Event, item.Actors)
}

// eventLines says when an event was, what it was and who took part.
func eventLines(date string, event *timeline.Event, actors []string) []tipLine {
	lines := []tipLine{{Text: date, Muted: true}, {Text: event.Title, Bold: true}}
	return appendMuted(lines, strings.Join(actors, ", "), event.Place)
}

// pinLines says which event a pin stands for, of an arrow how far its place is, and what its number is.
func pinLines(f *scene.Frame, pin picture.PinHit, p *lang.Printer) []tipLine {
	var lines []tipLine
	number, of := f.ChainPlace(pin.Event)
	if item := f.Item(pin.Event); item != nil {
		lines = itemLines(f, item)
	} else if number > 0 {
		item := &f.Chain[number-1]
		lines = eventLines(item.Date, item.Event, nil)
	}
	if len(lines) > 0 && pin.Far != "" { // which names the place too
		lines = slices.DeleteFunc(lines, func(l tipLine) bool { return l.Muted && strings.HasPrefix(pin.Far, l.Text+",") })
		lines = appendMuted(lines, pin.Far)
	}
	if number > 0 {
		lines = appendMuted(lines, p.T("scene.chain.place", "number", number, "count", of))
	}
	return lines
}

// clusterLines names the first events of a cluster.
func clusterLines(f *scene.Frame, ids []string, p *lang.Printer) []tipLine {
	lines := []tipLine{{Text: p.N("view.events", len(ids)), Bold: true}}
	for _, id := range ids {
		item := f.Item(id)
		if item == nil {
			continue
		}
		if len(lines) > clusterTitles {
			return append(lines, tipLine{Text: p.N("view.more", len(ids)-clusterTitles), Muted: true})
		}
		lines = append(lines, tipLine{Text: item.Date + ": " + item.Event.Title, Muted: true})
	}
	return lines
}
