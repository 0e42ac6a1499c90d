package scene

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// The printed regions add up to the printed total as far as rounding allows.
func addUp(t *testing.T, f *Frame) {
	t.Helper()
	if f.Scene.Measure == timeline.ShareRegion || f.Total.State != timeline.Value {
		return
	}
	least, most, known := 0.0, 0.0, 0
	for i := range f.Cells {
		if f.Cells[i].State == timeline.Value {
			v := one(t, f.Cells[i].Short)
			least, most, known = least+v.least, most+v.most, known+1
		}
	}
	if known > 0 {
		assert.True(t, one(t, f.Total.Short).within(least, most), "%s: regions %.2f to %.2f, total %s", where(f.Scene), least, most, f.Total.Short)
	}
}

// A share that is printed follows from the two figures that are printed with it, and is the same wherever it stands.
func sharesFollow(t *testing.T, f *Frame) {
	t.Helper()
	if f.Scene.Compare.Mode != NoCompare || f.Total.State != timeline.Value {
		return
	}
	total := one(t, f.Total.Short)
	sum := printed{}
	for i, row := range f.MonthDetail.Ranking {
		v := one(t, row.Text)
		if i > 0 {
			before := one(t, f.MonthDetail.Ranking[i-1].Text)
			assert.GreaterOrEqual(t, before.middle(), v.middle(), "%s: %s after %s", where(f.Scene), row.Text, before.text)
		}
		if row.Note == "" {
			continue
		}
		part := one(t, row.Note)
		sum.least, sum.most = sum.least+part.least, sum.most+part.most
		a, b := v.least/total.most, v.most/total.least
		assert.True(t, part.within(100*min(a, b), 100*max(a, b)), "%s: %s of %s is %s", where(f.Scene), row.Text, f.Total.Text, row.Note)
		if i == 0 && f.Scene.Region == "" && strings.Contains(f.Headline, "%") && flow(f.Scene.Measure) {
			assert.Contains(t, f.Headline, row.Note, where(f.Scene))
		}
		if strings.Contains(f.Headline, ", all of it") || strings.Contains(f.Headline, ", усе ") {
			assert.Len(t, f.MonthDetail.Ranking, 1, "%s: all is in one region, yet others have some: %s", where(f.Scene), f.Headline)
		}
		if len(f.MonthDetail.Ranking) > 1 {
			assert.Less(t, part.least, 99.5, "%s: %s has all of it, yet others have some", where(f.Scene), row.Label)
		}
	}
	if sum.most > 0 {
		assert.True(t, printed{least: 100, most: 100}.within(sum.least, sum.most), "%s: shares of %.1f to %.1f", where(f.Scene), sum.least, sum.most)
	}
}

// What the words call gained and lost has no sign, and what they call growing or shrinking has the sign of the figure.
func wordsAndSigns(t *testing.T, f *Frame) {
	t.Helper()
	for i := range f.Cells {
		c := &f.Cells[i]
		if c.State != timeline.Value {
			continue
		}
		signed := f.Scene.Measure == timeline.Net || f.Scene.Compare.Mode == Difference
		assert.Equal(t, c.Value < 0, strings.Contains(c.Short, "−"), "%s: %s is %v", where(f.Scene), c.Short, c.Value)
		assert.Equal(t, signed && c.Value > 0, strings.Contains(c.Short, "+"), "%s: %s is %v", where(f.Scene), c.Short, c.Value)
		if !signed {
			assert.Positive(t, c.Value, where(f.Scene))
		}
	}
	if f.Scene.Compare.Mode != NoCompare || f.Total.State != timeline.Value || f.Scene.Measure != timeline.Net {
		return
	}
	subject := &f.Total
	if f.Scene.Region != "" {
		if cell := &f.Cells[data(t).Index(f.Scene.Region)]; cell.State != timeline.NotReported {
			subject = cell
		}
	}
	switch {
	case strings.Contains(f.Headline, " grew ") || strings.Contains(f.Headline, "зросла"):
		assert.Positive(t, subject.Value, where(f.Scene))
	case strings.Contains(f.Headline, " shrank ") || strings.Contains(f.Headline, "скоротилася"):
		assert.Negative(t, subject.Value, where(f.Scene))
	case subject.State == timeline.Value && (strings.Contains(f.Headline, "did not change") || strings.Contains(f.Headline, "не змінилася")):
		assert.Fail(t, "no change", "%s: %s is %s", where(f.Scene), f.Headline, subject.Text)
	}
}

// What is said to have changed is, as printed, what lies between the two printed figures.
func changesLieBetween(t *testing.T, f *Frame) {
	t.Helper()
	rows := f.MonthDetail.Changes.Rows
	if f.Scene.Compare.Mode == Difference {
		rows = f.MonthDetail.Ranking
	}
	for _, row := range rows {
		by, both := one(t, row.Text), numbers(t, row.Note)
		require.Len(t, both, 2, row.Note)
		from, to := both[0], both[1]
		assert.True(t, by.within(to.least-from.most, to.most-from.least), "%s: %s: %s by %s", where(f.Scene), row.Label, row.Note, row.Text)
		switch {
		case to.middle() > from.middle():
			assert.Contains(t, row.Text, "+", "%s: %s: %s", where(f.Scene), row.Label, row.Note)
		case to.middle() < from.middle():
			assert.Contains(t, row.Text, "−", "%s: %s: %s", where(f.Scene), row.Label, row.Note)
		}
	}
}

// The bar of the month says what the map says, and the panel what the headline says.
func printedOneWay(t *testing.T, f *Frame) {
	t.Helper()
	if f.Scene.Compare.Mode != NoCompare || f.Total.State != timeline.Value {
		return
	}
	subject := &f.Total
	if f.Scene.Region != "" {
		if cell := &f.Cells[data(t).Index(f.Scene.Region)]; cell.State != timeline.NotReported {
			subject = cell
		}
	}
	if f.Scene.Span == ThisMonth {
		assert.Equal(t, subject.Text, f.Bars[f.Scene.Month-f.Bars[0].Month].Text, where(f.Scene))
	}
	if f.Scene.Measure == timeline.PerDay || share(f.Scene.Measure) || subject.State != timeline.Value {
		return
	}
	assert.Contains(t, f.Headline, strings.TrimLeft(subject.Short, "−+"), where(f.Scene))
	found := false
	for _, row := range f.MonthDetail.Figures {
		found = found || row.Text == f.Total.Text
	}
	assert.True(t, found, "%s: %s is not in the panel", where(f.Scene), f.Total.Text)
}

var more = regexp.MustCompile(`(\d+[.,]?\d*\x{202f}%) (more|less|більше|менше)`)

// A percentage that compares two printed figures may not contradict them.
func percentagesFollow(t *testing.T, f *Frame) {
	t.Helper()
	if f.Scene.Compare.Mode != NoCompare || share(f.Scene.Measure) || f.Scene.Region != "" || f.Total.State != timeline.Value {
		return
	}
	at := int(f.Scene.Month-f.Bars[0].Month) - 1
	if at < 0 || f.Scene.Span != ThisMonth || f.Bars[at].State != timeline.Value {
		return
	}
	now, before := one(t, f.Total.Short), one(t, f.Bars[at].Text)
	least, most := 100*(now.least/before.most-1), 100*(now.most/before.least-1)
	switch found := more.FindStringSubmatch(f.Subline); {
	case found != nil:
		p := one(t, found[1])
		if found[2] == "less" || found[2] == "менше" {
			p.least, p.most = -p.most, -p.least
		}
		assert.True(t, p.within(least, most), "%s: %s", where(f.Scene), f.Subline)
	case strings.Contains(f.Subline, "As much as") || strings.Contains(f.Subline, "Стільки ж"):
		assert.Equal(t, f.Bars[at].Text, f.Total.Text, "%s: %s", where(f.Scene), f.Subline)
	}
}
