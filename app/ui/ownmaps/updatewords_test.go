package ownmaps

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/fetch"
	"frontline/app/lang"
	"frontline/app/update"
	"frontline/geo/control"
)

// TestEveryReasonHasWordsInBothLanguages goes through the flaws of fetching and of folders.
func TestEveryReasonHasWordsInBothLanguages(t *testing.T) {
	ds, err := dataset.Bundled()
	require.NoError(t, err)
	var all []error
	for _, flaw := range fetch.Flaws() {
		all = append(all, &fetch.Error{Flaw: flaw, Address: "https://host/map", What: "WHAT", Have: 1e6, Whole: 2e6, Limit: 3e6})
	}
	for _, flaw := range update.Flaws() {
		all = append(all, &update.Error{Flaw: flaw, Folder: "FOLDER", What: "WHAT", More: "MORE"})
	}
	all = append(all, &fetch.Error{Flaw: fetch.BrokeOff, Have: 1e6}, &fetch.Error{Flaw: fetch.TooLarge, Limit: 3e6})
	for _, cause := range fetch.Causes() {
		for _, language := range lang.Tags() {
			assert.True(t, ds.Catalog().Has(language, "own.update.why."+string(cause)), cause)
		}
	}
	for _, err := range all {
		wrapped := fmt.Errorf("update: %w", err)
		for _, language := range []lang.Tag{lang.English, lang.Ukrainian} {
			words := updateWords(ds.Catalog().Printer(language), wrapped)
			require.Len(t, words, 1)
			assert.NotEqual(t, wrapped.Error(), words[0])
			assert.NotRegexp(t, "⟦|{{|no value", words[0])
		}
	}
	p := ds.Catalog().Printer(lang.Ukrainian)
	assert.Equal(t, []string{
		"https://host/map: сервер відповів «500 Internal Server Error» і карти не надіслав.",
		"a.json: об’єкт 1, полігон 1, контур 2: точка 4 — [340, 47]; мають бути довгота й широта в градусах.", "other",
	}, updateWords(p, errors.Join(
		&fetch.Error{Flaw: fetch.Answered, Address: "https://host/map", What: "500 Internal Server Error"},
		&control.Error{Flaw: control.NotDegrees, File: "a.json", Feature: 1, Polygon: 1, Ring: 2, Position: 4, What: "[340, 47]"},
		errors.New("other"))))
}
