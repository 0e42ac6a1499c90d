package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// someBook draws a book of events with ids from a few, some of which are linked.
func someBook(t *rapid.T, name string) Book {
	var book Book
	for _, id := range []string{"a", "b", "c", "d"} {
		if !rapid.Bool().Draw(t, name+" has "+id) {
			continue
		}
		day := NewDay(2024, 7, 1+int(id[0]-'a'))
		o := ownEvent(rapid.SampledFrom([]string{"One", "Two"}).Draw(t, name+" title"), day)
		o.ID = id
		if book.Len() > 0 && rapid.Bool().Draw(t, name+" linked") {
			o.Links = []Link{{Follows, book.own[0].ID}}
		}
		var err error
		book, _, err = book.Add(o, bundledForTests())
		require.NoError(t, err)
	}
	return book
}

func TestMergeLosesNothing(t *testing.T) {
	known := bundledForTests()
	rapid.Check(t, func(t *rapid.T) {
		from, mine, theirs := someBook(t, "from"), someBook(t, "mine"), someBook(t, "theirs")
		alone, err := from.Merge(from, mine, known)
		require.NoError(t, err)
		require.True(t, alone.Equal(mine), "with no other change it is what was made")

		merged, err := theirs.Merge(from, mine, known)
		if err != nil {
			require.True(t, merged.Equal(theirs), "after an error nothing is changed")
			return
		}
		for _, id := range []string{"a", "b", "c", "d"} {
			was, hadOnce := from.Event(id)
			now, has := merged.Event(id)
			for _, side := range []Book{mine, theirs} {
				o, there := side.Event(id)
				if there == hadOnce && (!there || same(&o, &was)) {
					continue // not changed on this side
				}
				require.Equal(t, there, has)
				require.True(t, !there || same(&o, &now))
			}
		}

		over := mine.Overlay(from, theirs, known)
		_, err = over.with(over.own, known)
		require.NoError(t, err, "it is in order")
		back, err := theirs.Merge(theirs, over, known)
		require.NoError(t, err)
		require.True(t, back.Equal(over))
	})
}

func TestMergeTellsWhatWasChangedTwice(t *testing.T) {
	known, day := bundledForTests(), NewDay(2024, 7, 15)
	from, id, err := Book{}.Add(ownEvent("Talks", day), known)
	require.NoError(t, err)
	titled := func(title string) Book {
		b, err := from.Edit(id, ownEvent(title, day), known)
		require.NoError(t, err)
		return b
	}
	_, err = titled("Theirs").Merge(from, titled("Mine"), known)
	var conflict *ConflictError
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, []string{"Theirs"}, conflict.Titles, "as it is called in the window")
	_, err = titled("Theirs").Merge(from, Book{}, known)
	require.ErrorAs(t, err, &conflict, "deleted here, changed there")
	assert.Equal(t, []string{"Theirs"}, conflict.Titles)
	_, err = Book{}.Merge(from, titled("Mine"), known)
	require.ErrorAs(t, err, &conflict, "changed here, deleted there")
	again, err := titled("Mine").Merge(from, titled("Mine"), known)
	require.NoError(t, err)
	assert.True(t, again.Equal(titled("Mine")), "the same was done twice")
}
