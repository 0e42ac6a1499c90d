package dataset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/timeline"
)

func TestPublicHasNoInternalEvents(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	assert.Same(t, ds, ds.Public(), "nothing to leave out")
	joined, err := ds.WithEvents(ownBook(t, ds, ownEvent("own-a", timeline.Internal, "кабель"), ownEvent("own-b", timeline.Public)))
	require.NoError(t, err)

	public := joined.Public()
	assert.Len(t, public.Events(), len(ds.Events())+1)
	assert.Nil(t, public.Event("own-a"))
	assert.NotNil(t, public.Event("own-b"))
	assert.True(t, public.Own("own-b"))
	assert.Empty(t, public.Search().Find("кабель"))
	assert.Empty(t, public.Tags("own-a"))
	assert.NotNil(t, joined.Event("own-a"), "the one it was made from stays as it is")
}
