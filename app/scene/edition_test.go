package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

func TestEventsAreSaidInTheLanguageOfTheScene(t *testing.T) {
	ds := data(t)
	s := Default(ds)
	s.Event = "2024-01-15-choe-moscow-visit"
	titles := func(tag lang.Tag) []string {
		in := s
		in.Lang = tag
		f := Build(ds, in, Look{})
		require.NotNil(t, f.EventDetail)
		said := []string{f.EventDetail.Title, f.EventDetail.Summary, f.EventDetail.Place}
		for _, list := range [][]ChainItem{f.Chain, f.EventDetail.Earlier, f.EventDetail.Later} {
			for _, item := range list {
				said = append(said, item.Event.Title, item.Relation)
			}
		}
		for _, item := range f.Events {
			said = append(said, item.Event.Title)
		}
		return said
	}
	before, uk, after := titles(lang.English), titles(lang.Ukrainian), titles(lang.English)
	assert.Equal(t, before, after)
	require.Len(t, uk, len(before))
	for i, said := range uk {
		if said != "" {
			assert.NotEqual(t, before[i], said)
			assert.Regexp(t, `[а-яіїєґ]`, said)
		}
	}
	assert.Equal(t, "Москва", uk[2])
}
