package ui

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
)

// The two press reports that the program was made to show: of 31 July 2024 on the area seized, and of 15 January 2024 on the
// Kremlin and North Korea. Their facts are read from the pages that a person sees, in both languages, with the addresses they lead to.

const afpReport = "https://english.aawsat.com/world/5046004-russia-seizes-almost-200-km2-ukraine-july"

// both are a text in the two languages.
type both struct{ en, uk string }

func (b both) in(tag lang.Tag) string {
	if tag == lang.Ukrainian {
		return b.uk
	}
	return b.en
}

func TestThePressReportOfJuly2024IsInTheWindow(t *testing.T) {
	w := openWindow(t, Options{})
	for _, fact := range []struct {
		month string
		label both
		text  string
		note  both
	}{
		{"2024-07", both{"1–30 July 2024 · seized", "1–30 липня 2024 · захоплено"}, "198", both{"6.6 km² a day", "6,6 км² на день"}},
		{"2024-07", both{"1–30 July 2024 · seized", "1–30 липня 2024 · захоплено"}, "198", both{"184.5 gained", "захоплено 184,5"}},
		{
			"2024-07",
			both{"1–30 July 2024 · seized · Donetsk Oblast", "1–30 липня 2024 · захоплено · Донецька область"},
			"155",
			both{"78 % of the 198 km²", "78 % від 198 км²"},
		},
		{"2024-07", both{"June 2024 · seized", "Червень 2024 · захоплено"}, "129", both{"4.3 km² a day", "4,3 км² на день"}},
		{"2024-06", both{"June 2024 · seized", "Червень 2024 · захоплено"}, "129", both{"4.3 km² a day", "4,3 км² на день"}},
		{"2024-07", both{"May 2024 · seized", "Травень 2024 · захоплено"}, "449", both{"14.5 km² a day", "14,5 км² на день"}},
		{
			"2024-05",
			both{"May 2024 · seized", "Травень 2024 · захоплено"},
			"449",
			both{"largest month since March 2022", "найбільший місяць від березня 2022 року"},
		},
		{
			"2024-07",
			both{"1 January – 30 July 2024 · seized", "1 січня – 30 липня 2024 · захоплено"},
			"1 246",
			both{"2.1 times the 584 km² of the whole of 2023", "У 2,1 раза більше, ніж за весь 2023 рік (584 км²)"},
		},
		{
			"2024-07",
			both{"1 January – 30 July 2024 · seized", "1 січня – 30 липня 2024 · захоплено"},
			"1 246",
			both{"0.2% of the country", "0,2 % країни"},
		},
		{"2024-07", both{"2023 · seized", "2023 рік · захоплено"}, "584", both{"whole of 2023", "весь 2023 рік"}},
		{
			"2024-07",
			both{"24 February 2022 – 30 July 2024 · seized", "24 лютого 2022 – 30 липня 2024 · захоплено"},
			"65 776",
			both{"since the invasion", "від початку вторгнення"},
		},
		{"2024-07", both{"30 July 2024 · occupied", "30 липня 2024 · окуповано"}, "107 956", both{"18 % of Ukraine", "18 % території України"}},
	} {
		for tag, unit := range map[lang.Tag]string{lang.English: " km²", lang.Ukrainian: " км²"} {
			w.setLanguage(tag)
			w.panelActions().Month(month(t, fact.month))
			w.shell.panel.Open(panel.TabMonth)
			page := w.shell.panel.Page(panel.TabMonth)
			row := findRow(t, rowsOf(page, afpReport), fact.label.in(tag))
			assert.Equal(t, fact.text+unit, plain(row.Text), fact.label.in(tag))
			assert.Contains(t, plain(row.Note), fact.note.in(tag), fact.label.in(tag))

			title := both{"AFP on ISW data, 31 July 2024", "AFP за даними ISW, 31 липня 2024"}.in(tag)
			assert.Equal(t, title, plain(rowsOf(page, afpReport)[0].Label), "who says so")
			assert.NotNil(t, uitest.Pressable(t, page, rowsOf(page, afpReport)[0].Label), "and where")
		}
	}
}

func TestThePressReportOfJanuary2024IsInTheWindow(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	for _, tag := range lang.Tags() {
		w.setLanguage(tag)
		w.shell.panel.Open(panel.TabEvent)
		page := w.shell.panel.Page(panel.TabEvent)
		var words []string
		for _, p := range uitest.Widgets[*kit.Prose](page) {
			words = append(words, plain(p.Text()))
		}
		seen := strings.Join(words, "\n")
		for _, fact := range []both{
			{"15–17 January 2024", "15–17 січня 2024"},
			{"North Korean foreign minister Choe Son Hui visits Moscow", "Міністерка закордонних справ КНДР Чхве Сон Хі відвідує Москву"},
			{"landed on 14 January, began a three-day official visit", "прилетіла 14 січня, розпочала триденний офіційний візит"},
			{
				"the Kremlin said it would build on what Putin and Kim agreed in September 2023 and develop ties in all areas",
				"Кремль сказав, що розвиватиме домовленості Путіна й Кіма з вересня 2023 року та зв’язки в усіх сферах",
			},
			{"Lavrov and Putin received her on 16 January", "16 січня її прийняли Лавров і Путін"},
		} {
			assert.Contains(t, seen, fact.in(tag))
		}
		for _, address := range []string{
			"http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=183102", "https://tass.com/russia/1732027/amp",
			"https://menafn.com/1107731908/Russian-Pres-Meets-N-Korean-FM",
		} {
			var leads bool
			for _, row := range uitest.Widgets[*kit.Row](page) {
				leads = leads || row.Tip == address && row.OnTapped != nil
			}
			assert.True(t, leads, address)
		}
	}
}

// TestChoesVisitLeadsToAllThatBelongsToIt clicks from the visit to its neighbours, each of which says its sources.
func TestChoesVisitLeadsToAllThatBelongsToIt(t *testing.T) {
	for other, relation := range map[string]both{
		"2023-09-13-putin-kim-vostochny":         {"follows", "є продовженням"},
		"2024-01-04-north-korean-missiles-claim": {},
		"2024-06-19-putin-pyongyang-treaty":      {"followed by", "має продовження"},
	} {
		for _, tag := range lang.Tags() {
			w := openWindow(t, Options{Event: choeVisit})
			w.setLanguage(tag)
			w.shell.panel.Open(panel.TabEvent)
			var tap func(string)
			for _, row := range uitest.Widgets[*kit.EventRow](w.shell.panel.Page(panel.TabEvent)) {
				if row.Content().ID == other {
					tap = row.OnTapped
					assert.Contains(t, row.Content().Under, relation.in(tag))
				}
			}
			require.NotNil(t, tap, other)
			tap(other)
			assert.Equal(t, other, w.store.Scene().Event)
			require.NotEmpty(t, w.frame.EventDetail.Sources)
			for _, source := range w.frame.EventDetail.Sources {
				assert.NotNil(t, uitest.Pressable(t, w.shell.panel.Page(panel.TabEvent), source.Label))
			}
		}
	}
}
