package scene

import (
	"math"
	"time"

	"frontline/app/lang"
	"frontline/timeline"
)

// redrawn is the month from which on DeepState's gains are free of the redrawing of its whole map during 2022.
func redrawn() timeline.Month { return timeline.NewMonth(2022, time.October) }

// mapsOf is the source whose map was redrawn.
const mapsOf = "deepstate"

// subline is the rest of the story: the other side of the balance, the month before, and the rank.
func (b *builder) subline() string {
	country := b.read(timeline.Country, b.from, b.to, b.s.Measure)
	if !country.known() {
		return ""
	}
	subject := b.subject()
	balance, against := b.balance(subject), b.against(subject)
	if balance != "" && !flow(b.s.Measure) {
		against = "" // the net of the balance already says it
	}
	rank := ""
	if subject == timeline.Country {
		rank = b.rankText()
	}
	return sentences(balance, against, rank, b.nationalNote(), b.redrawnNote(), b.closedNote())
}

// balance says what the measure leaves out.
func (b *builder) balance(region string) string {
	read := func(m timeline.Measure) reading { return b.read(region, b.from, b.to, m) }
	gained, lost, net := read(timeline.Gained), read(timeline.Lost), read(timeline.Net)
	if !gained.known() || !lost.known() {
		return ""
	}
	args := []any{"gained", b.area(gained.value), "lost", b.area(lost.value), "net", b.signedArea(net.value)}
	switch b.s.Measure {
	case timeline.Gained, timeline.PerDay:
		return b.p.T("scene.balance.gained", args...)
	case timeline.Lost:
		return b.p.T("scene.balance.lost", args...)
	case timeline.Net:
		return b.p.T("scene.balance.net", args...)
	default:
		return b.p.T("scene.balance.stock", args...)
	}
}

// against compares the month with the one before it, for the country or a region: "46 % more than in June 2024
// (126.1 km²).".
func (b *builder) against(region string) string { return b.turn("scene.change", region, b.to-1) }

// after says the same beside the figure of the month before: "46 % more in July 2024.".
func (b *builder) after(region string) string { return b.turn("scene.after", region, b.to) }

// turn compares the month with the one before it, in words that name one of them. Where one of the two is not closed they are
// compared by the day. It is empty for spans and where one of the two is not known.
func (b *builder) turn(id, region string, named timeline.Month) string {
	if !b.single() {
		return ""
	}
	m := b.s.Measure
	now, before := b.month(region, b.to, m), b.month(region, b.to-1, m)
	if !now.known() || !before.known() {
		return ""
	}
	if (!now.closed || !before.closed) && flow(m) && m != timeline.PerDay {
		return b.p.T("scene.against.rate", "rate", b.short(m, now.perDay()), "before", b.short(m, before.perDay()),
			"in", b.p.MonthIn(b.to-1))
	}
	args := []any{
		"month", b.p.Month(named), "of", b.p.MonthOf(named), "in", b.p.MonthIn(named),
		"before", b.text(m, before.value), "now", b.text(m, now.value),
	}
	return b.change(id, now.value, before.value, args)
}

// change says how a figure stands to that of an earlier month.
func (b *builder) change(id string, now, before float64, args []any) string {
	m := b.s.Measure
	switch {
	case share(m):
		return b.p.T(id+".points", append(args, "points", b.signedPoints(now-before))...)
	case m == timeline.Occupied:
		return b.p.T(id+".stock", append(args, "diff", b.signedArea(now-before))...)
	case m == timeline.Net || before <= 0 || now <= 0:
		return b.p.T(id+".plain", args...)
	}
	return b.nearRatio(id, now, before, args)
}

// nearRatio is ratio for two values that are read side by side: what reads the same is the same, and what does not differs by
// something.
func (b *builder) nearRatio(id string, now, before float64, args []any) string {
	percent := now/before - 1
	switch {
	case b.text(b.s.Measure, now) == b.text(b.s.Measure, before):
		return b.p.T(id+".same", args...)
	case lang.Round(percent*100, 0) != 0:
		return b.ratio(id, now, before, args)
	}
	text := "<" + gap + b.p.Percent(0.001, 1)
	if by := math.Abs(percent); by >= 0.0005 {
		text = b.p.Percent(by, 1)
	}
	if percent < 0 {
		return b.p.T(id+".less", append(args, "percent", text)...)
	}
	return b.p.T(id+".more", append(args, "percent", text)...)
}

// ratio says how many times, or by how much per cent, one value exceeds another; both are greater than zero.
func (b *builder) ratio(id string, now, before float64, args []any) string {
	times := now / before
	percent := lang.Round((times-1)*100, 0)
	switch {
	case percent == 0:
		return b.p.T(id+".same", args...)
	case lang.Round(times, 0) >= 10:
		return b.p.N(id+".times.whole", int(lang.Round(times, 0)), args...)
	case times >= 2:
		return b.p.T(id+".times", append(args, "times", b.p.Number(times, 1))...)
	case percent > 0:
		return b.p.T(id+".more", append(args, "percent", b.p.Percent(percent/100, 0))...)
	default:
		digits := 0
		if percent == -100 {
			digits = 1
		}
		return b.p.T(id+".less", append(args, "percent", b.p.Percent(1-times, digits))...)
	}
}

// rankText says how the month ranked when it closed, on the chosen source and measure. It is empty for stocks, for spans and
// for a month that is not closed.
func (b *builder) rankText() string {
	m := b.s.Measure
	if !b.single() || !flow(m) || !b.f.Closed || b.table == nil {
		return ""
	}
	if r := b.month(timeline.Country, b.to, m); r.state != timeline.Value || m == timeline.Net && r.value < 0 {
		return ""
	}
	return b.rankOf(m)
}

// rankOf is rankText for any flow.
func (b *builder) rankOf(m timeline.Measure) string {
	rank, of := b.table.Rank(b.to, m)
	first, _, ok := b.table.Months()
	if !ok || rank == 0 || of < fewestRanked {
		return ""
	}
	args := []any{"first", b.p.MonthOf(first), "rank", b.p.Ordinal(rank)}
	if rank*2 > of {
		if m == timeline.Net {
			return "" // the smallest of figures of either sign can be read in two ways
		}
		if rank == of {
			return b.p.N("scene.rank.smallest.first", of, args...)
		}
		return b.p.N("scene.rank.smallest", of, append(args, "rank", b.p.Ordinal(of-rank+1))...)
	}
	if rank == 1 {
		return b.p.N("scene.rank.largest.first", of, args...)
	}
	since, ok := b.table.LargestSince(b.to, m)
	if !ok || b.to-since < 3 {
		return b.p.N("scene.rank.largest", of, args...)
	}
	return b.p.N("scene.rank.largest.since", of, append(args, "since", b.p.MonthOf(since))...)
}

// fewestRanked is the number of months from which on a rank among them says something.
const fewestRanked = 3

// redrawnNote warns of months in which the source redrew its map.
func (b *builder) redrawnNote() string {
	if b.s.Source != mapsOf || b.from >= redrawn() || !flow(b.s.Measure) {
		return ""
	}
	return b.p.T("scene.redrawn", "source", b.sourceName(), "month", b.p.MonthOf(redrawn()))
}

// nationalNote says which sources know the country alone, so that nothing is said of the regions on their map.
func (b *builder) nationalNote() string {
	note := func(of *builder) string {
		if of.source.Coverage != timeline.National {
			return ""
		}
		return of.missing("")
	}
	if b.otherBases() {
		return sentences(note(b), note(b.second()))
	}
	return note(b)
}
