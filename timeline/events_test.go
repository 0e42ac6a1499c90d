package timeline

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const eventHead = "id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources\n"

func TestReadEventsReportsEveryProblem(t *testing.T) {
	const ok = eventHead + "a,2024-01-01,,A,,visit,RUS,,,,,,\n"
	check(t, func(file string) (int, error) {
		events, err := ReadEvents(strings.NewReader(file), someRegions)
		return len(events), err
	}, []bad{
		{"id twice", ok + "a,2024-01-02,,B,,visit,,,,,,,\n", []string{`line 3: id: "a" is already the id of line 2`}},
		{"id twice after a bad row", eventHead + "a,x,,A,,visit,,,,,,,\na,2024-01-02,,B,,visit,,,,,,,\n", []string{"is already the id of line 2"}},
		{"id with a separator", eventHead + "a;b,2024-01-02,,B,,visit,,,,,,,\n", []string{"has a space or a separator"}},
		{"nothing given", eventHead + ",,,,x,,,,,,,,\n", []string{"id: is empty", "date: is empty", "title: is empty", "category: is empty"}},
		{"title of space", ok + "b,2024-01-02,,\" \t\",,visit,,,,,,,\n", []string{"title: is empty"}},
		{"end before start", ok + "b,2024-01-02,2024-01-01,B,,visit,,,,,,,\n", []string{"end_date: \"2024-01-01\" is before date 2024-01-02"}},
		{"Cyrillic actor", ok + "b,2024-01-02,,B,,visit,РUS,,,,,,\n", []string{"actors: \"РUS\" has the Cyrillic letter Р"}},
		{"list", ok + "b,2024-01-02,,B,,visit,RUS;;UKR;RUS,,,,,,\n", []string{"has an empty item", `"RUS" stands in the list twice`}},
		{"region", ok + "b,2024-01-02,,B,,visit,,,,,UA-14;UA-LH,,\n", []string{`regions: "UA-LH" is not a region, expected UA-09 (Luhansk)`}},
		{"half a place", ok + "b,2024-01-02,,B,,visit,,,50,,,,\nc,2024-01-02,,B,,visit,,,,50,,,\n", []string{"lon: is empty although lat is given", "lat: is empty although lon is given"}},
		{"out of range", ok + "b,2024-01-02,,B,,visit,,,90.1,-180.5,,,\n", []string{"lat: \"90.1\" is out of range", "lon: \"-180.5\" is out of range"}},
		{"not a number", ok + "b,2024-01-02,,B,,visit,,,x,NaN,,,\n", []string{"lat: \"x\" is not a number", "lon: \"NaN\" is not a number"}},
		{"link form", ok + "b,2024-01-02,,B,,visit,,,,,,a;follows:;before:a,\n", []string{`"a" is not a link`, `"follows:" is not a link`, `links: "before" is not a type of link, expected one of follows, responds-to`}},
		{"link to nothing", ok + "b,2024-01-02,,B,,visit,,,,,,follows:z,\n", []string{`line 3: links: "follows:z" links to an event that does not exist`}},
		{"link to itself", ok + "b,2024-01-02,,B,,visit,,,,,,follows:b,\n", []string{"links the event to itself"}},
		{"link to a later event", eventHead + "a,2024-01-01,,A,,visit,,,,,,follows:b,\nb,2024-01-02,,B,,visit,,,,,,,\n", []string{
			`line 2: links: "follows:b" links to an event of 2024-01-02, later than its own day 2024-01-01`,
		}},
		{"circle", eventHead + "a,2024-01-01,,A,,visit,,,,,,follows:b,\nb,2024-01-01,,B,,visit,,,,,,part-of:c,\nc,2024-01-01,,C,,visit,,,,,,follows:a,\n", []string{
			`line 4: links: "follows:a" leads in a circle: a -> b -> c -> a`,
		}},
		{"address", ok + "b,2024-01-02,,B,,visit,,,,,,,https://example.org/a;c=1\n", []string{`sources: "c=1" is not a web address`, "%3B"}},
		{"line break", ok + "b,2024-01-02,,\"B\nC\",,visit,,,,,,,\n", []string{"control character U+000A"}},
	})
}

func TestReadEventsKeepsWhatIsGood(t *testing.T) {
	file := eventHead + "b,2024-01-02,2024-01-03,B,\"one\ntwo\",visit,RUS;UKR,Kyiv,\"50,45\",\"30,523\",UA-14,part-of:a;follows:z;follows:bad,https://example.org/\n" +
		"a,2024-01-02,,A,,visit,RUS;UKR,,,,,,\nbad,x,,A,,visit,,,,,,,\n"
	events, err := ReadEvents(strings.NewReader(file), someRegions)
	require.Len(t, CellErrors(err), 2, "a link to a row with a problem is not a second problem")
	require.Len(t, events, 2)
	assert.Equal(t, "a", events[0].ID, "sorted by day, then id")
	b := events[1]
	assert.Equal(t, []Link{{PartOf, "a"}}, b.Links, "a part may be of the same day as the whole")
	assert.Equal(t, &Location{50.45, 30.523}, b.At)
	assert.Equal(t, 2, b.Period.Days())
	assert.Equal(t, "one\ntwo", b.Summary)
	assert.Equal(t, []string{"RUS", "UKR"}, b.Actors)
}

func TestCirclesAreNamedHoweverLong(t *testing.T) {
	const n = 50_000
	var file strings.Builder
	file.WriteString(eventHead)
	for i := range n {
		fmt.Fprintf(&file, "e%d,2024-01-01,,A,,visit,,,,,,follows:e%d,\n", i, (i+1)%n)
	}
	events, err := ReadEvents(strings.NewReader(file.String()), someRegions)
	require.ErrorContains(t, err, "e0 -> e1 -> e2 -> e3 -> (49992 more) -> e49996 -> e49997 -> e49998 -> e49999 -> e0")
	require.Len(t, CellErrors(err), 1)
	require.Len(t, events, n)
	assert.Len(t, NewGraph(events).Chain("e0"), n)
}

func TestWriteEventsRefusesWhatCannotBeRead(t *testing.T) {
	one := Event{ID: "a", Title: "A", Category: "visit", Period: Period{1, 2}}
	split := one
	split.Sources = []string{"https://example.org/a;b"}
	timeless := one
	timeless.Period = Period{}
	for _, e := range []Event{split, timeless} {
		require.Error(t, WriteEvents(&bytes.Buffer{}, []Event{e}))
	}
	require.NoError(t, WriteEvents(&bytes.Buffer{}, []Event{one}))
}
