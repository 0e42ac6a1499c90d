package briefing_test

import (
	"io/fs"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

const choe = "2024-01-15-choe-moscow-visit"

// changedData is the bundled Dataset with another figure for Donetsk in July 2024, and another title for one event.
func changedData(t *testing.T, base *dataset.Dataset) *dataset.Dataset {
	t.Helper()
	areas, err := fs.ReadFile(assets.FS, dataset.AreasFile)
	require.NoError(t, err)
	events, err := fs.ReadFile(assets.FS, dataset.EventsFile)
	require.NoError(t, err)
	row := regexp.MustCompile(`(?m)^(deepstate,2024-07-01,[^,]*,UA-14,)[^,]*,`)
	require.True(t, row.Match(areas))
	title := regexp.MustCompile(`(?m)^(` + choe + `,[^,]*,[^,]*,)("[^"]*"|[^,]*),`)
	require.True(t, title.Match(events))
	ds, err := dataset.Load(fstest.MapFS{
		dataset.AreasFile:  {Data: row.ReplaceAll(areas, []byte("${1}150,"))},
		dataset.EventsFile: {Data: title.ReplaceAll(events, []byte("${1}Another title,"))},
	}, base)
	require.NoError(t, err)
	return ds
}

func TestChangedFiguresAreFlaggedUntilAccepted(t *testing.T) {
	ds := bundled(t)
	july, err := timeline.ParseMonth("2024-07")
	require.NoError(t, err)
	b := briefing.Briefing{}.
		Add(0, briefing.Slide{
			Scene:   scene.Default(ds).WithMonth(july - 1),
			Caption: "{gained UA-14 2024-07} {gained UA-23 2024-07} {gained UA 2024-05..2024-07}",
		}).
		Add(1, briefing.Slide{Scene: scene.Default(ds).WithMonth(july)}).
		Add(2, briefing.Slide{Scene: scene.Default(ds).WithMonth(july-1).SelectEvent(ds, choe)}).
		Add(3, briefing.Slide{Scene: scene.Default(ds).WithMonth(july - 1)}).
		Keep(ds)
	for i := range b.Slides {
		assert.Empty(t, b.Changes(ds, i), "nothing has changed")
	}

	changed := changedData(t, ds)
	text, figures := b.Caption(changed, b.Slides[0])
	assert.Contains(t, text, "150.0\u00a0km²")
	require.Len(t, figures, 3)
	assert.True(t, figures[0].Known)
	assert.True(t, figures[0].Changed)
	assert.Equal(t, "147.1\u00a0km²", figures[0].Saved.Text)
	assert.False(t, figures[1].Changed)
	assert.True(t, figures[2].Changed, "a sum in which it is")

	assert.Len(t, b.Changes(changed, 0), 2, "two figures of the text")
	assert.Len(t, b.Changes(changed, 1), 2, "Donetsk and the country on the map")
	assert.Len(t, b.Changes(changed, 2), 1, "the event")
	assert.Empty(t, b.Changes(changed, 3))
	assert.Empty(t, b.Changes(changed, 4), "there is no such slide")

	kept := b.Keep(changed)
	assert.True(t, kept.Equal(b), "saving accepts nothing")
	for i := range b.Slides {
		assert.Empty(t, b.Accept(changed).Changes(changed, i))
	}
	assert.True(t, b.Seal().Accept(changed).Equal(b.Seal()), "what is sealed stays")
}

func TestKeepForgetsWhatIsNotUsed(t *testing.T) {
	ds := bundled(t)
	shown := scene.Default(ds).SelectEvent(ds, choe)
	b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: shown, Caption: "{lost UA 2024-07}"}).Keep(ds)
	assert.NotEmpty(t, b.Kept.Figures)
	assert.NotEmpty(t, b.Kept.Events)
	assert.Equal(t, briefing.Kept{}, b.Delete(0).Keep(ds).Kept)
}

func TestFiguresThatCannotBeReadAreTold(t *testing.T) {
	ds := bundled(t)
	b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: scene.Default(ds), Caption: "{ganed UA 2024-07} {x} {x}"}).Keep(ds)
	changes := b.Changes(ds, 0)
	require.Len(t, changes, 2)
	for _, c := range changes {
		require.Error(t, c.Figure.Err)
	}
	gone := scene.Default(ds)
	gone.Event = "2024-01-01-nothing"
	changes = briefing.Briefing{}.Add(0, briefing.Slide{Scene: gone}).Changes(ds, 0)
	require.Len(t, changes, 1)
	assert.True(t, changes[0].Gone)
}

func TestWhatIsKeptIsTheSameInBothLanguages(t *testing.T) {
	ds := bundled(t)
	kept := func(tag lang.Tag) []briefing.Event {
		s := scene.Default(ds).SelectEvent(ds, choe)
		s.Lang = tag
		return briefing.Briefing{}.Add(0, briefing.Slide{Scene: s}).Keep(ds).Kept.Events
	}
	require.NotEmpty(t, kept(lang.Ukrainian))
	assert.Equal(t, kept(lang.English), kept(lang.Ukrainian))
}

// ukrainianData is the bundled Dataset with another title for one event in Ukrainian.
func ukrainianData(t *testing.T, base *dataset.Dataset) *dataset.Dataset {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{dataset.EventsFile, dataset.EventsUkFile} {
		data, err := fs.ReadFile(assets.FS, name)
		require.NoError(t, err)
		files[name] = &fstest.MapFile{Data: data}
	}
	title := regexp.MustCompile(`(?m)^(` + choe + `,)("[^"]*"|[^,]*),`)
	require.True(t, title.Match(files[dataset.EventsUkFile].Data))
	files[dataset.EventsUkFile].Data = title.ReplaceAll(files[dataset.EventsUkFile].Data, []byte("${1}Інша назва,"))
	ds, err := dataset.Load(files, base)
	require.NoError(t, err)
	return ds
}

// Other words of an event in Ukrainian are told of a slide in Ukrainian, and of no other. A file that kept nothing of them is read
// as it was, and keeps them from then on.
func TestUkrainianWordsThatChanged(t *testing.T) {
	ds := bundled(t)
	shown := scene.Default(ds).SelectEvent(ds, choe)
	b := briefing.Briefing{}.
		Add(0, briefing.Slide{Scene: shown}).
		Add(1, briefing.Slide{Scene: shown.WithLang(lang.Ukrainian)}).
		Keep(ds)
	changed := ukrainianData(t, ds)
	assert.Empty(t, b.Changes(ds, 1))
	assert.Empty(t, b.Changes(changed, 0))
	changes := b.Changes(changed, 1)
	require.Len(t, changes, 1)
	assert.Equal(t, choe, changes[0].Event.ID)
	assert.True(t, b.Keep(changed).Equal(b), "saving accepts nothing")
	assert.Empty(t, b.Accept(changed).Changes(changed, 1))

	old := b
	old.Kept.Events = slices.Clone(b.Kept.Events)
	for i := range old.Kept.Events {
		old.Kept.Events[i].Ukrainian = ""
	}
	assert.Empty(t, old.Changes(changed, 1))
	assert.True(t, old.Keep(ds).Equal(b))
}

// TestEventsOfAllMapsAreKept changes an event that only the second month of a comparison, or one month of a page of small maps, has.
func TestEventsOfAllMapsAreKept(t *testing.T) {
	ds := bundled(t)
	january, err := timeline.ParseMonth("2024-01")
	require.NoError(t, err)
	june := scene.Default(ds).WithMonth(january + 5)
	changed := changedData(t, ds)
	for name, shown := range map[string]scene.Scene{
		"side by side":  june.CompareMonth(january),
		"difference":    june.CompareMonth(january).WithCompare(ds, scene.Difference),
		"twelve months": june.WithPage(scene.YearPage),
		"all months":    june.WithPage(scene.AllPage),
	} {
		b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: shown}).Keep(ds)
		assert.Empty(t, b.Changes(ds, 0), name)
		var events []string
		for _, c := range b.Changes(changed, 0) {
			if c.Event != nil {
				events = append(events, c.Event.ID)
			}
		}
		assert.Equal(t, []string{choe}, events, name)
	}
	alone := briefing.Briefing{}.Add(0, briefing.Slide{Scene: june}).Keep(ds)
	assert.Empty(t, alone.Changes(changed, 0), "June alone has no event of January")
}

// TestFiguresOfSmallMapsAreKept changes the figure of another month than the Scene's own.
func TestFiguresOfSmallMapsAreKept(t *testing.T) {
	ds := bundled(t)
	december, err := timeline.ParseMonth("2024-12")
	require.NoError(t, err)
	b := briefing.Briefing{}.Add(0, briefing.Slide{Scene: scene.Default(ds).WithMonth(december).WithPage(scene.YearPage)}).Keep(ds)
	var figures []string
	for _, c := range b.Changes(changedData(t, ds), 0) {
		if c.Figure != nil {
			figures = append(figures, c.Figure.Query.String())
		}
	}
	assert.ElementsMatch(t, []string{"gained UA 2024-07 deepstate", "gained UA-14 2024-07 deepstate"}, figures)
}
