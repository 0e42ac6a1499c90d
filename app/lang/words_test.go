package lang_test

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestNumbers(t *testing.T) {
	c := catalog(t)
	en, uk := c.Printer(lang.English), c.Printer(lang.Ukrainian)
	for _, n := range []struct {
		v        float64
		decimals int
		en, uk   string
	}{
		{0, 0, "0", "0"},
		{184.45, 1, "184.5", "184,5"},
		{147.11 + 13.08 + 12.86 + 6.18 + 5.22, 1, "184.5", "184,5"},
		{1246, 0, "1 246", "1 246"},
		{65776, 0, "65 776", "65 776"},
		{1234567.891, 2, "1 234 567.89", "1 234 567,89"},
		{999, 0, "999", "999"},
		{999.95, 1, "1 000.0", "1 000,0"},
		{-25.5, 1, "−25.5", "−25,5"},
		{-25.5, 0, "−26", "−26"},
		{0.5, 0, "1", "1"},
		{2.5, 0, "3", "3"},
		{-0.04, 1, "0.0", "0,0"},
		{math.Copysign(0, -1), 1, "0.0", "0,0"},
		{9.96, 1, "10.0", "10,0"},
		{1.005, 2, "1.01", "1,01"},
		{math.NaN(), 1, "–", "–"},
	} {
		assert.Equal(t, n.en, en.Number(n.v, n.decimals))
		assert.Equal(t, n.uk, uk.Number(n.v, n.decimals))
	}
	assert.Equal(t, "80 %", en.Percent(0.798, 0))
	assert.Equal(t, "17,9 %", uk.Percent(0.17887, 1))
	assert.Equal(t, "+3.0", en.Signed(3, 1))
	assert.Equal(t, "0.0", en.Signed(0.01, 1))
	assert.Equal(t, "−3.0", en.Signed(-3, 1))
}

// A number that was written can be read back, and is within half a unit of its last place of what was meant.
func TestNumbersReadBack(t *testing.T) {
	p := catalog(t).Printer(lang.English)
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(-1e7, 1e7).Draw(t, "v")
		decimals := rapid.IntRange(0, 3).Draw(t, "decimals")
		text := p.Number(v, decimals)
		back, err := strconv.ParseFloat(strings.NewReplacer("\u202f", "", "−", "-").Replace(text), 64)
		assert.NoError(t, err)
		assert.InDelta(t, v, back, 0.5*math.Pow(10, -float64(decimals))+1e-6)
		assert.InDelta(t, back, lang.Round(v, decimals), 1e-9)
		assert.NotContains(t, text, "-")
	})
}

func day(year int, month time.Month, d int) timeline.Day { return timeline.NewDay(year, month, d) }

func TestPeriods(t *testing.T) {
	c := catalog(t)
	en, uk := c.Printer(lang.English), c.Printer(lang.Ukrainian)
	for _, p := range []struct {
		start, last        timeline.Day
		en, uk, title, ukT string
	}{
		{day(2024, 7, 1), day(2024, 7, 31), "July 2024", "липень 2024", "July 2024", "Липень 2024 року"},
		{day(2024, 7, 1), day(2024, 7, 30), "1–30 July 2024", "1–30 липня 2024", "1–30 July 2024", "1–30 липня 2024 року"},
		{day(2024, 1, 1), day(2024, 7, 31), "January–July 2024", "січень–липень 2024", "January–July 2024", "Січень–липень 2024 року"},
		{day(2023, 1, 1), day(2023, 12, 31), "2023", "2023 рік", "2023", "2023 рік"},
		{
			day(2023, 11, 1), day(2024, 2, 29), "November 2023 – February 2024", "листопад 2023 – лютий 2024",
			"November 2023 – February 2024", "Листопад 2023 – лютий 2024 року",
		},
		{
			day(2022, 2, 24), day(2024, 7, 30), "24 February 2022 – 30 July 2024", "24 лютого 2022 – 30 липня 2024",
			"24 February 2022 – 30 July 2024", "24 лютого 2022 – 30 липня 2024 року",
		},
		{
			day(2024, 7, 26), day(2024, 8, 3), "26 July – 3 August 2024", "26 липня – 3 серпня 2024",
			"26 July – 3 August 2024", "26 липня – 3 серпня 2024 року",
		},
		{day(2024, 1, 15), day(2024, 1, 15), "15 January 2024", "15 січня 2024", "15 January 2024", "15 січня 2024 року"},
	} {
		period := timeline.Period{Start: p.start, End: p.last + 1}
		assert.Equal(t, p.en, en.Period(period))
		assert.Equal(t, p.uk, uk.Period(period))
		assert.Equal(t, p.title, en.PeriodTitle(period))
		assert.Equal(t, p.ukT, uk.PeriodTitle(period))
	}
	assert.Empty(t, en.Period(timeline.Period{}))
	assert.Equal(t, "1–31 July 2024", en.Days(timeline.NewMonth(2024, 7).Period()))
}

func TestMonths(t *testing.T) {
	c := catalog(t)
	en, uk := c.Printer(lang.English), c.Printer(lang.Ukrainian)
	m := timeline.NewMonth(2024, 7)
	assert.Equal(t, []string{"July 2024", "July 2024", "July 2024", "in July 2024", "Jul"},
		[]string{en.Month(m), en.MonthTitle(m), en.MonthOf(m), en.MonthIn(m), en.MonthShort(m)})
	assert.Equal(t, []string{"липень 2024", "Липень 2024 року", "липня 2024 року", "у липні 2024 року", "лип"},
		[]string{uk.Month(m), uk.MonthTitle(m), uk.MonthOf(m), uk.MonthIn(m), uk.MonthShort(m)})
	assert.Equal(t, "у лютому 2024 року", uk.MonthIn(timeline.NewMonth(2024, 2)))
	assert.Equal(t, "листопада 2024 року", uk.MonthOf(timeline.NewMonth(2024, 11)))
}

func TestOrdinals(t *testing.T) {
	c := catalog(t)
	en, uk := c.Printer(lang.English), c.Printer(lang.Ukrainian)
	for n, want := range map[int][2]string{
		1: {"1st", "1-ше"}, 2: {"2nd", "2-ге"}, 3: {"3rd", "3-тє"}, 4: {"4th", "4-те"}, 7: {"7th", "7-ме"}, 8: {"8th", "8-ме"},
		11: {"11th", "11-те"}, 12: {"12th", "12-те"}, 13: {"13th", "13-те"}, 21: {"21st", "21-ше"}, 22: {"22nd", "22-ге"},
		28: {"28th", "28-ме"}, 40: {"40th", "40-ве"}, 42: {"42nd", "42-ге"}, 53: {"53rd", "53-тє"}, 111: {"111th", "111-те"},
	} {
		assert.Equal(t, want, [2]string{en.Ordinal(n), uk.Ordinal(n)})
	}
}
