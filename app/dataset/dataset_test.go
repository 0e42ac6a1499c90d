package dataset_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/assets"
	"frontline/timeline"
)

func bundled(tb testing.TB) *dataset.Dataset {
	tb.Helper()
	ds, err := dataset.Bundled()
	require.NoError(tb, err)
	return ds
}

// files copies the bundled files, so that a test can break some of them.
func files(tb testing.TB) fstest.MapFS {
	tb.Helper()
	copied := fstest.MapFS{}
	for _, pattern := range []string{"*.*", "translations/*"} {
		names, err := fs.Glob(assets.FS, pattern)
		require.NoError(tb, err)
		for _, name := range names {
			text, err := fs.ReadFile(assets.FS, name)
			require.NoError(tb, err)
			copied[name] = &fstest.MapFile{Data: text}
		}
	}
	return copied
}

func TestBundled(t *testing.T) {
	ds := bundled(t)
	assert.Len(t, ds.Regions(), 27)
	assert.Len(t, ds.Events(), 266)
	assert.Len(t, ds.Published(), 286)
	assert.InDelta(t, 603537, ds.AreaKM2(), 200)
	first, last := ds.Months()
	assert.Equal(t, "2022-02 2026-08", first.String()+" "+last.String())
	for i, r := range ds.Regions() {
		assert.Equal(t, i, ds.Index(r.Code))
		have, ok := ds.Region(r.Code)
		assert.True(t, ok)
		assert.Equal(t, r.Name, have.Name)
	}
	assert.Equal(t, -1, ds.Index("UA-99"))
	assert.Nil(t, ds.Event("nothing"))
	assert.Nil(t, ds.Table("afp"))
	ids := []string{}
	for _, s := range ds.MapSources() {
		ids = append(ids, s.ID)
	}
	assert.Equal(t, []string{"deepstate", "isw"}, ids)
}

func TestWhatASourceOffers(t *testing.T) {
	ds := bundled(t)
	deepstate, _ := ds.Source("deepstate")
	assert.Equal(t, timeline.Measures(), deepstate.Offered())
	isw, _ := ds.Source("isw")
	assert.Equal(t, []timeline.Measure{timeline.Net, timeline.Occupied, timeline.ShareCountry}, isw.Offered())
	afp, ok := ds.Source("afp")
	assert.True(t, ok)
	assert.False(t, afp.OnMap())
	_, ok = ds.Source("nobody")
	assert.False(t, ok)
}

func TestEveryRegionActorCategoryAndPublisherHasAName(t *testing.T) {
	ds := bundled(t)
	for _, tag := range []string{"en", "uk"} {
		c := ds.Catalog()
		for _, p := range ds.Published() {
			assert.True(t, c.Has("uk", "names.publisher."+p.Publisher), p.Publisher)
			assert.True(t, c.Has("uk", "names.basis."+p.Basis), p.Basis)
		}
		for i := range ds.Events() {
			e := &ds.Events()[i]
			assert.True(t, c.Has("en", "names.category."+e.Category), e.Category)
			for _, actor := range e.Actors {
				assert.True(t, c.Has("uk", "names.actor."+actor), actor)
			}
		}
		for _, r := range ds.Regions() {
			assert.True(t, c.Has("uk", "names.in."+r.Code) && c.Has("en", "names.of."+r.Code), tag+r.Code)
		}
	}
}

func TestAFolderFallsBackToTheBundledFiles(t *testing.T) {
	base := bundled(t)
	own := fstest.MapFS{"events.csv": {Data: []byte(
		"id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources\n" +
			"mine,2024-07-04,,Title,Summary of it,visit,UKR,Kyiv,50.45,30.52,,,https://example.org/a\n")}}
	ds, err := dataset.Load(own, base)
	require.NoError(t, err)
	assert.Len(t, ds.Events(), 1)
	assert.Len(t, ds.Published(), 286)
	assert.Equal(t, base.Table("deepstate").Reading("UA-14", 24294, 24294, timeline.Gained),
		ds.Table("deepstate").Reading("UA-14", 24294, 24294, timeline.Gained))
	assert.Len(t, base.Events(), 266, "the base is not touched")
}

func TestAFolderWithoutAnyFileIsAProblem(t *testing.T) {
	_, err := dataset.Load(fstest.MapFS{"event.csv": {Data: []byte("x")}}, bundled(t))
	require.Error(t, err)
	assert.Contains(t, err.Error(), "holds none of the files")
}

// Everything that is wrong in all files is told at once, with file and line, and nothing is loaded.
func TestAllProblemsAtOnce(t *testing.T) {
	broken := files(t)
	text := string(broken["events.csv"].Data)
	text = strings.Replace(text, "2024-01-15,2024-01-17", "2024-02-30,2024-01-17", 1)
	broken["events.csv"].Data = []byte(text)
	broken["areas.csv"].Data = append(broken["areas.csv"].Data, []byte("deepstate,2026-08-22,2026-08-23,UA-99,1,0,5\n")...)
	broken["sources.json"].Data = []byte(strings.Replace(string(broken["sources.json"].Data), "https://deepstatemap.live", "deepstatemap", 1))
	broken["published.csv"].Data = []byte(strings.Replace(string(broken["published.csv"].Data), "2022-02-24,2022-12-31,UA,seized,64000", "2022-02-24,2022-12-31,UA,stolen,64000", 1))
	delete(broken, "places.csv")
	ds, err := dataset.Load(broken, nil)
	assert.Nil(t, ds)
	var problems dataset.Problems
	require.ErrorAs(t, err, &problems)
	for _, want := range []string{
		"events.csv:101: date: ", "areas.csv:458: region: ", "sources.json:2: url: \"deepstatemap\" is not a web address, expected https://...",
		"published.csv:2: measure: ", "places.csv: the file is missing",
	} {
		assert.Contains(t, err.Error(), want)
	}
}

func TestFiguresAndCardsHaveToBelongTogether(t *testing.T) {
	broken := files(t)
	broken["sources.json"].Data = []byte(strings.Replace(string(broken["sources.json"].Data), `"id": "deepstate"`, `"id": "mystate"`, 1))
	_, err := dataset.Load(broken, nil)
	require.Error(t, err)
	assert.Contains(t, err.Error(), `areas.csv: source: "deepstate" has no card, expected an id that is in sources.json`)
}

func TestTheWholeFileMayBeBroken(t *testing.T) {
	for name := range files(t) {
		if !strings.Contains(name, ".csv") && !strings.Contains(name, "json") {
			continue
		}
		broken := files(t)
		broken[name].Data = []byte("\x00{[,\"")
		_, err := dataset.Load(broken, nil)
		require.Error(t, err, name)
		_, file, _ := strings.Cut(name, "/")
		if file == "" {
			assert.Contains(t, err.Error(), name)
		}
	}
}
