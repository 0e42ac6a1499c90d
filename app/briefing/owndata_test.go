package briefing_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/ownsource"
	"frontline/app/scene"
	"frontline/timeline"
)

// ownSource is a source of one figure: 1.25 km² gained in UA-14 in November 2025.
func ownSource(t *testing.T, id string) ownsource.Source {
	t.Helper()
	hash := strings.Repeat("0a", 32)
	s, err := ownsource.Read(
		strings.NewReader(`{"version":1,"id":"`+id+`","name":"Mine","added":"2026-01-02","maps":[`+
			`{"file":"a.geojson","day":"2025-11-01","sha256":"`+hash+`","rule":"r"},`+
			`{"file":"b.geojson","day":"2025-12-01","sha256":"`+hash+`","rule":"r"}]}`),
		strings.NewReader("source,start,end,region,gained_km2,lost_km2,occupied_km2\n"+id+",2025-11-01,2025-12-01,UA-14,1.25,0,3\n"), nil)
	require.NoError(t, err)
	return s
}

func ownEvent(id string, day timeline.Day, v timeline.Visibility, links ...timeline.Link) timeline.Own {
	return timeline.Own{Visibility: v, Event: timeline.Event{
		ID: id, Title: id, Category: "visit", Period: timeline.Period{Start: day, End: day + 1}, Links: links,
	}}
}

// ownBriefing is a briefing of a slide that uses the source own-1 and events, with the data of the person who made it.
func ownBriefing(t *testing.T, ds *dataset.Dataset) (briefing.Briefing, briefing.Own, *dataset.Dataset) {
	t.Helper()
	day := timeline.NewDay(2025, 11, 3)
	book, _, err := timeline.Book{}.Import([]timeline.Own{
		ownEvent("own-public", day+1, timeline.Public, timeline.Link{Type: timeline.Follows, To: "own-internal"}),
		ownEvent("own-internal", day, timeline.Internal),
		ownEvent("own-elsewhere", timeline.NewDay(2023, 2, 3), timeline.Public),
	}, ds.Known())
	require.NoError(t, err)
	own := briefing.Own{Sources: []ownsource.Source{ownSource(t, "own-1"), ownSource(t, "own-2")}, Events: book}
	mine, err := own.Join(ds, timeline.Book{})
	require.NoError(t, err)
	month, err := timeline.ParseMonth("2025-11")
	require.NoError(t, err)
	view := scene.Default(mine).WithSource(mine, "own-1").WithMonth(month)
	view.Event = "own-public"
	return briefing.Briefing{}.Add(0, briefing.Slide{Scene: view, Caption: "{gained UA-14 2025-11}"}), own, mine
}

func TestOwnDataComeAlong(t *testing.T) {
	ds := bundled(t)
	b, own, mine := ownBriefing(t, ds)
	packed, left, err := b.Keep(mine).Pack(mine, own, true)
	require.NoError(t, err)
	assert.Empty(t, left)
	content := written(t, packed)
	back, err := reading(content)
	require.NoError(t, err)
	assert.True(t, packed.Equal(back))

	theirs, err := back.Joined(ds)
	require.NoError(t, err)
	assert.Empty(t, back.Changes(theirs, 0), "every figure and event is what it was")
	_, dropped := back.Slides[0].Scene.Normalise(theirs)
	assert.Empty(t, dropped)
	before, _ := b.Caption(mine, b.Slides[0])
	after, _ := back.Caption(theirs, back.Slides[0])
	assert.Contains(t, before, "1.3")
	assert.Equal(t, before, after)
	_, there := theirs.Source("own-2")
	assert.False(t, there, "no slide uses it")
	assert.Nil(t, theirs.Event("own-elsewhere"))
	assert.True(t, theirs.Internal("own-internal"))
	assert.Nil(t, ds.Event("own-public"), "the data it was joined to are as they were")

	again, _, err := back.Pack(theirs, briefing.Own{}, true)
	require.NoError(t, err)
	assert.True(t, back.Equal(again), "what it brought along goes along again")
	assert.Equal(t, content, written(t, again))
}

func TestASourceThatIsTakenAwayComesAlong(t *testing.T) {
	ds := bundled(t)
	_, own, mine := ownBriefing(t, ds)
	b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: scene.Default(mine), Caption: "{gained UA-14 2025-11 deepstate minus own-1}"})
	packed, _, err := b.Keep(mine).Pack(mine, own, true)
	require.NoError(t, err)
	theirs, err := packed.Joined(ds)
	require.NoError(t, err)
	before, _ := b.Caption(mine, b.Slides[0])
	after, figures := packed.Caption(theirs, packed.Slides[0])
	require.NoError(t, figures[0].Err)
	assert.Equal(t, before, after)
}

func TestInternalEventsStayBehind(t *testing.T) {
	ds := bundled(t)
	b, own, mine := ownBriefing(t, ds)
	packed, left, err := b.Pack(mine, own, false)
	require.NoError(t, err)
	require.Len(t, left, 1)
	assert.Equal(t, "own-internal", left[0].ID)
	for _, d := range packed.Data {
		assert.False(t, bytes.Contains(d.Content, []byte("own-internal")), "not even in a link: %s", d.Name)
	}
	theirs, err := packed.Joined(ds)
	require.NoError(t, err)
	assert.NotNil(t, theirs.Event("own-public"))
}

func TestPackLeavesOtherFilesAndTakesOutWhatIsNotUsed(t *testing.T) {
	ds := bundled(t)
	b, own, mine := ownBriefing(t, ds)
	b.Data = []briefing.Data{{Name: "notes.txt", Content: []byte("n")}}
	packed, _, err := b.Pack(mine, own, true)
	require.NoError(t, err)
	assert.Len(t, packed.Data, 4, "the file, a card, its figures, the events")
	s := packed.Slides[0]
	s.Scene, s.Caption = scene.Default(ds), ""
	packed, _, err = packed.Edit(0, s).Pack(mine, own, true)
	require.NoError(t, err)
	assert.Equal(t, b.Data, packed.Data)
	sealed, _, err := b.Seal().Pack(mine, own, true)
	require.NoError(t, err)
	assert.True(t, sealed.Equal(b.Seal()))
}

func TestEventsOfTheReaderStayAsTheyAre(t *testing.T) {
	ds := bundled(t)
	b, own, mine := ownBriefing(t, ds)
	packed, _, err := b.Keep(mine).Pack(mine, own, true)
	require.NoError(t, err)
	brought, err := packed.Own(ds)
	require.NoError(t, err)
	changed, ok := own.Events.Event("own-public")
	require.True(t, ok)
	changed.Title, changed.Links = "Changed", nil
	book, _, err := timeline.Book{}.Import([]timeline.Own{changed}, ds.Known())
	require.NoError(t, err)
	theirs, err := brought.Join(ds, book)
	require.NoError(t, err)
	assert.Equal(t, "Changed", theirs.Event("own-public").Title)
	assert.NotEmpty(t, packed.Changes(theirs, 0), "the briefing tells it")
}

func TestDataThatCannotBeReadAreTold(t *testing.T) {
	ds := bundled(t)
	b, own, mine := ownBriefing(t, ds)
	packed, _, err := b.Pack(mine, own, true)
	require.NoError(t, err)
	for i := range packed.Data {
		if strings.HasSuffix(packed.Data[i].Name, ownsource.FiguresFile) {
			packed.Data[i].Content = []byte("nothing")
		}
	}
	theirs, err := packed.Joined(ds)
	require.ErrorContains(t, err, "sources/own-1")
	assert.NotNil(t, theirs.Event("own-public"), "the rest is shown")
}
