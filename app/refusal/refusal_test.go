package refusal_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/refusal"
	"frontline/app/scene"
	"frontline/timeline"
)

// TestRefusedFilesAreToldInBothLanguages refuses a file of each kind.
func TestRefusedFilesAreToldInBothLanguages(t *testing.T) {
	base, err := dataset.Bundled()
	require.NoError(t, err)
	folder := func(name, text string) error {
		_, err := dataset.Load(fstest.MapFS{name: {Data: []byte(text)}}, base)
		return err
	}
	var whole bytes.Buffer
	require.NoError(t, briefing.Briefing{Title: "x"}.Write(&whole))
	_, cut := briefing.Read(bytes.NewReader(whole.Bytes()[:whole.Len()/2]), int64(whole.Len()/2))
	changed := bytes.ReplaceAll(whole.Bytes(), []byte("manifest.json"), []byte("manifest.txt_"))
	_, named := briefing.Read(bytes.NewReader(changed), int64(len(changed)))
	readScene := func(text string) error {
		_, err := scene.ReadScene(strings.NewReader(text))
		return err
	}
	for _, c := range []struct {
		err    error
		en, uk string
	}{
		{
			folder(dataset.EventsFile, "id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources\n"+
				"a,2023-02-29,,T,,summit,RUS,,,,,,https://example.org\n"),
			"events.csv:2: date: “2023-02-29” does not exist, expected YYYY-MM-DD",
			"events.csv:2: date: «2023-02-29»: такого дня немає; потрібно: РРРР-ММ-ДД",
		},
		{
			folder(dataset.PublishedFile, "period_start,period_end,region,measure,km2,publisher,basis,published,source,note\n"+
				"2024-07-01,2024-07-31,UA-15,seized,5,AFP,ISW,,https://example.org,\n"),
			"published.csv:2: region: “UA-15” is not a region, expected a region such as UA-14",
			"published.csv:2: region: «UA-15»: такого регіону немає; потрібно: регіон, як-от UA-14",
		},
		{
			folder(dataset.AreasFile, "source,start,end,region,gained_km2,lost_km2,occupied_km2\ndeepstate,2024-07-01,2024-08-01,UA-14,1 246,0,0\n"),
			"areas.csv:2: gained_km2: “1 246” is not a number (it has separators of thousands), expected a number such as 184.5",
			"areas.csv:2: gained_km2: «1 246»: це не число (є роздільники тисяч); потрібно: число, як-от 184.5",
		},
		{
			folder(dataset.RegionsFile, `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}`),
			"regions.geojson:1: code: is missing, expected a text",
			"regions.geojson:1: code: бракує; потрібно: текст",
		},
		{
			folder(dataset.SourcesFile, "{}"),
			"sources.json:1: the file is not a JSON list, expected [ {\"id\": ...}, ... ]",
			"sources.json:1: файл не є списком JSON; потрібно: [ {\"id\": ...}, ... ]",
		},
		{
			readScene(`{"version": 1, "filter": {"regions": "UA-14"}}`),
			"filter.regions: is a text, expected a list of texts", "filter.regions: це текст; потрібно: список текстів",
		},
		{
			readScene(`{"version": 99}`), "The file has version 99, which a newer program wrote; this one reads up to 1.",
			"Файл має версію 99: його записала новіша програма, а ця читає версії до 1.",
		},
		{named, "there is no manifest.json", "немає manifest.json"},
		{cut, "it is no archive, or it is cut short", "це не архів, або його обрізано"},
		{
			fmt.Errorf("open it: %w", &briefing.RefusedError{Kind: briefing.ErrDamaged, Where: "slides.json", Slide: 3, Err: readScene(`{"version": 0}`)}),
			"slides.json: slide 3: version: is missing or below 1", "slides.json: слайд 3: version: бракує, або менше 1",
		},
	} {
		require.Error(t, c.err, c.en)
		assert.Contains(t, refusal.Lines(base.Catalog().Printer(lang.English), c.err), c.en)
		assert.Contains(t, refusal.Lines(base.Catalog().Printer(lang.Ukrainian), c.err), c.uk)
	}
}

func TestWhatIsNotKnownIsSaidAsItWasWritten(t *testing.T) {
	base, err := dataset.Bundled()
	require.NoError(t, err)
	p := base.Catalog().Printer(lang.Ukrainian)
	assert.Equal(t, []string{"one", "two"}, refusal.Lines(p, errors.New("one\ntwo")))
	problems := dataset.Problems{{File: "a.csv", Line: 3, Problem: timeline.Say("is empty")}, {File: "b.csv", Problem: timeline.Say("is missing")}}
	assert.Equal(t, []string{"a.csv:3: порожньо", "b.csv: бракує"}, refusal.Lines(p, fmt.Errorf("open: %w", problems)))
}
