package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestNamesTellPicturesApart(t *testing.T) {
	ds := data(t)
	july := shown(t, "2024-07")
	net := july.WithMeasure(ds, timeline.Net)
	for _, c := range []struct {
		s      Scene
		en, uk string
	}{
		{july, "July 2024 · Gained", "Липень 2024 року · Захоплено"},
		{july.WithSpan(3).SelectRegion(ds, "UA-14"), "May–July 2024 · Gained · Donetsk Oblast", "Травень–липень 2024 року · Захоплено · Донецька область"},
		{
			july.CompareMonth(month(t, "2023-07")),
			"July 2024 · Gained · Compared with July 2023", "Липень 2024 року · Захоплено · Порівняно з: липень 2023",
		},
		{
			net.CompareSource(ds, "isw"), "July 2024 · Net change · Compared with ISW (The Economist)",
			"Липень 2024 року · Чиста зміна · Порівняно з: ISW (The Economist)",
		},
		{
			july.CompareMonth(month(t, "2023-07")).WithCompare(ds, Difference),
			"July 2024 · Gained · Difference · Compared with July 2023", "Липень 2024 року · Захоплено · Різниця · Порівняно з: липень 2023",
		},
		{july.WithPage(YearPage), "August 2023 – July 2024 · Gained · 12 small maps", "Серпень 2023 – липень 2024 року · Захоплено · 12 малих карт"},
		{
			july.SelectEvent(ds, "2024-01-15-choe-moscow-visit"),
			"January 2024 · North Korean foreign minister Choe Son Hui visits Moscow",
			"Січень 2024 року · Міністерка закордонних справ КНДР Чхве Сон Хі відвідує Москву",
		},
		{
			july.SelectEvent(ds, "2024-01-15-choe-moscow-visit").ShowAround(true),
			"January 2024 · North Korean foreign minister Choe Son Hui visits Moscow · The series around events",
			"Січень 2024 року · Міністерка закордонних справ КНДР Чхве Сон Хі відвідує Москву · Ряд навколо подій",
		},
		{
			july.SelectRegion(ds, "UA-14").AroundAll(true).ShowAround(true),
			"The series around events · Gained · Donetsk Oblast", "Ряд навколо подій · Захоплено · Донецька область",
		},
	} {
		assert.Equal(t, c.en, plain(Name(ds, c.s)))
		assert.Equal(t, c.uk, plain(Name(ds, c.s.WithLang(lang.Ukrainian))))
	}
}
