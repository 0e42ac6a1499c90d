package timeline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline/fold"
)

func named(code, en, uk string) Unit { return Unit{code, Name{en, uk}, []string{en, uk}} }

func raions() *Names {
	return NewNames([]Unit{
		named("UA1402", "Bakhmut Raion", "Бахмутський район"),
		named("UA1404", "Volnovakha Raion", "Волноваський район"),
		named("UA1408", "Kramatorsk Raion", "Краматорський район"),
		named("UA1416", "Pokrovsk Raion", "Покровський район"),
		named("UA6312", "Kharkiv Raion", "Харківський район"),
		named("UA6304", "Kupiansk Raion", "Куп'янський район"),
		named("UA5106", "Odesa Raion", "Одеський район"),
		named("UA4412", "Sievierodonetsk Raion", "Сіверськодонецький район"),
		named("UA6504", "Henichesk Raion", "Генічеський район"),
		named("UA1801", "Oleksandrivka Hromada", "Олександрівська громада"),
		named("UA1802", "Oleksandrivka Hromada", "Олександрівська громада"),
	})
}

func TestNamesAreFoundHoweverTheyAreWritten(t *testing.T) {
	n := raions()
	for text, code := range map[string]string{
		"UA1402": "UA1402", "ua1402": "UA1402", "UА1402": "UA1402", // the second А is Cyrillic
		"Bakhmut Raion": "UA1402", "bakhmut": "UA1402", "Bakhmutskyi raion": "UA1402", "Бахмут": "UA1402", "Бахмутский район": "UA1402",
		"Бахмутcький р-н": "UA1402", // the c is Latin
		"Artemivsk":       "UA1402", "Артемівський район": "UA1402", "Krasnoarmiisk": "UA1416",
		"Kharkov": "UA6312", "Харьков": "UA6312", "Харківська": "UA6312", "KHARKIV DISTRICT": "UA6312",
		"Куп’янськ": "UA6304", "Kupyansk": "UA6304", "Odessa": "UA5106", "Одесса": "UA5106", "Severodonetsk": "UA4412",
		"Genichesk": "UA6504", "Volnovaha": "UA1404", "Pokrovs'k": "UA1416", "Краматорск": "UA1408",
	} {
		got, ok := n.Find(text)
		assert.True(t, ok, text)
		assert.Equal(t, code, got, text)
	}
	for _, text := range []string{"", " ", "Raion", "Berlin", "Oleksandrivka Hromada", "…"} {
		_, ok := n.Find(text)
		assert.False(t, ok, text)
	}
	near, ok := n.Nearest("Bakmhut")
	assert.True(t, ok)
	assert.Equal(t, "UA1402", near.Code)
	_, ok = NewNames(nil).Nearest("Bakhmut")
	assert.False(t, ok)
}

// A name that is like none has no candidate: one that is given would be taken for a finding.
func TestTheNearestNameIsNear(t *testing.T) {
	n := raions()
	for text, code := range map[string]string{
		"Bakmut": "UA1402", "Бахмуут район": "UA1402", "Krammatorsk": "UA1408", "Генічск": "UA6504", "Kharkvi": "UA6312", "Одесска": "UA5106",
		"Berlin": "", "Нідерланди": "", "Lviv": "", "Ужгородський район": "", "": "", "Raion": "", "X": "", strings.Repeat("Bakhmut", 20): "",
	} {
		near, ok := n.Nearest(text)
		assert.Equal(t, code, near.Code, text)
		assert.Equal(t, code != "", ok, text)
	}
}

func TestEveryNameThatIsNoneIsTold(t *testing.T) {
	text := "region;month;value\nBakhmut;2024-07;12,5\nBakmhut;2024-07;1\nBakmhut;2024-08;1\nНідерланди;2024-07;3\nOleksandrivka Hromada;2024-07;1\n"
	figures, err := ReadUnitFigures(strings.NewReader(text), "own", raions())
	require.Error(t, err)
	require.Len(t, figures, 1)
	assert.Equal(t, Figure{Source: "own", Period: month(t, "2024-07").Period(), Region: "UA1402", Measure: Gained, KM2: 12.5}, figures[0])
	problems := CellErrors(err)
	require.Len(t, problems, 3)
	assert.Equal(t, `line 3: region: "Bakmhut" is none of the regions (2 rows), expected perhaps Bakhmut Raion (UA1402)`, problems[0].Error())
	assert.Equal(t, `line 5: region: "Нідерланди" is none of the regions, expected the code or the name of one`, problems[1].Error())
	assert.Contains(t, problems[2].Error(), "could be several regions, expected one of the codes UA1801, UA1802")
}

func TestHundredsOfUnknownNamesAreAllTold(t *testing.T) {
	var b strings.Builder
	b.WriteString("region,month,gained_km2\n")
	for i := range 1500 {
		fmt.Fprintf(&b, "Nowhere %c%c%c,2024-07,1\n", 'a'+i%26, 'a'+i/26%26, 'a'+i/676)
	}
	_, err := ReadUnitFigures(strings.NewReader(b.String()), "own", raions())
	assert.Len(t, CellErrors(err), 1500)
}

func TestUnitFiguresInBothForms(t *testing.T) {
	long := "source,start,end,region,gained_km2,lost_km2,occupied_km2\nmine,2024-07-01,2024-08-01,Kharkov,1,0,20\n"
	figures, err := ReadUnitFigures(strings.NewReader(long), "own", raions())
	require.NoError(t, err)
	require.Len(t, figures, 3)
	assert.Equal(t, "UA6312", figures[0].Region)
	assert.Equal(t, "mine", figures[0].Source)

	short := "region,month,gained_km2,lost_km2,occupied_km2\nKharkov,2024-07,1,0,\nKharkov,2024-06,2,1,5\n"
	figures, err = ReadUnitFigures(strings.NewReader(short), "own", raions())
	require.NoError(t, err)
	require.Len(t, figures, 5)
	assert.Equal(t, month(t, "2024-07")-1, figures[0].Period.Start.Month(), "in order of time")

	for text, want := range map[string]string{
		"region,month\nKharkov,2024-07\n":                           "no column with figures",
		"region,month,value\n":                                      "there are no figures",
		"region,month,value\nKharkov,July,1\n":                      `line 2: month: "July" is not a month, expected YYYY-MM`,
		"region,month,value\nKharkov,2024-07,much\n":                `line 2: value: "much" is not a number`,
		"region,month,value\nKharkov,2024-07,1\nХарків,2024-07,2\n": "line 3: row repeats own UA6312",
		"region,month,valeu\nKharkov,2024-07,1\n":                   "is not a column of this file, expected value",
		"region,month,value\n,2024-07,1\n":                          "region: is empty",
	} {
		_, err := ReadUnitFigures(strings.NewReader(text), "own", raions())
		assert.ErrorContains(t, err, want, text)
	}
}

func FuzzReadUnitFigures(f *testing.F) {
	f.Add("region,month,value\nKharkov,2024-07,1\n")
	f.Add("source,start,end,region,gained_km2,lost_km2,occupied_km2\nmine,2024-07-01,2024-08-01,Kharkov,1,0,20\n")
	f.Add("\xef\xbb\xbfregion;month;lost_km2;net_km2\nБахмут;2024-07;1,5;-2\n")
	names := raions()
	f.Fuzz(func(t *testing.T, text string) {
		figures, err := ReadUnitFigures(strings.NewReader(text), "own", names)
		for _, fig := range figures {
			if fig.Region != Country && names.exact[fold.String(fig.Region)] < 0 {
				t.Fatalf("%q is no unit", fig.Region)
			}
		}
		if len(figures) == 0 && err == nil {
			t.Fatal("neither figures nor a problem")
		}
		for line := range strings.SplitSeq(text, "\n") {
			names.Nearest(line)
		}
	})
}
