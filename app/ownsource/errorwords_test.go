package ownsource_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/geo/control"
)

// TestEveryFlawHasWordsInBothLanguages: none is said as an error says itself, and none has a hole in it.
func TestEveryFlawHasWordsInBothLanguages(t *testing.T) {
	catalog := bundled(t).Catalog()
	english, ukrainian := catalog.Printer(lang.English), catalog.Printer(lang.Ukrainian)
	said := map[string]control.Flaw{}
	for _, flaw := range control.Flaws() {
		err := fmt.Errorf("measure maps: %w", &control.Error{
			Flaw: flaw, File: "maps/2025-11-01.geojson", Line: 7, Feature: 3, Polygon: 2, Ring: 1, Position: 5, What: "WHAT", More: "MORE",
		})
		en, uk := ownsource.ErrorWords(english, err), ownsource.ErrorWords(ukrainian, err)
		require.Len(t, en, 1, flaw)
		require.Len(t, uk, 1, flaw)
		assert.Contains(t, en[0], "2025-11-01.geojson: line 7: feature 3, polygon 2, ring 1: ", flaw)
		assert.Contains(t, uk[0], "2025-11-01.geojson: рядок 7: об’єкт 3, полігон 2, контур 1: ", flaw)
		assert.NotRegexp(t, "⟦|{{|no value", en[0]+uk[0], flaw)
		assert.Empty(t, said[en[0]], "%s is said as another", flaw)
		said[en[0]] = flaw
	}
}

func TestWordsOfOtherErrors(t *testing.T) {
	p := bundled(t).Catalog().Printer(lang.Ukrainian)
	assert.Equal(t, []string{"2025-11-01.geojson: такого файлу чи теки немає"},
		ownsource.ErrorWords(p, fmt.Errorf("read map: %w", &fs.PathError{Op: "open", Path: "/a/2025-11-01.geojson", Err: fs.ErrNotExist})))
	both := errors.Join(&control.Error{Flaw: control.CutOff, File: "a", What: "KML"}, errors.New("something new"))
	assert.Equal(t, []string{"a: файл обривається зарано; це лише частина KML. Скопіюйте або завантажте його ще раз.", "something new"},
		ownsource.ErrorWords(p, both))
	assert.Contains(t, ownsource.ErrorWords(p, ownsource.ErrTooFew)[0], "щонайменше дві карти")
}

// TestBrokenSourcesAreToldInBothLanguages reads cards, tables and layers that are not in order.
func TestBrokenSourcesAreToldInBothLanguages(t *testing.T) {
	catalog := bundled(t).Catalog()
	card := func(text string) error {
		_, err := ownsource.Read(strings.NewReader(text), strings.NewReader(""), nil)
		return err
	}
	layers := func(text string) error {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write([]byte(text))
		require.NoError(t, errors.Join(err, w.Close()))
		_, err = ownsource.ReadLayers(&packed, nil)
		return err
	}
	_, unpacked := ownsource.ReadLayers(strings.NewReader("these are no layers"), nil)
	for _, c := range []struct {
		err    error
		en, uk string
	}{
		{card(`{"version": 7}`), "source.json: version: “7” is unknown, expected 1", "source.json: version: «7»: невідоме значення; потрібно: 1"},
		{
			card(`{"version": 1, "id": "mine"}`), "source.json: id: “mine” is not an id, expected own- and letters or digits",
			"source.json: id: «mine»: це не ідентифікатор; потрібно: own- і літери або цифри",
		},
		{card(`{`), "source.json: it ends too early", "source.json: передчасно обривається"},
		{card(`{"colour": 1}`), "source.json: colour is not a field of it", "source.json: colour — зайве поле"},
		{unpacked, "it is not packed with gzip", "не стиснено gzip"},
		{
			layers(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"layer":"after"},` +
				`"geometry":{"type":"MultiPolygon","coordinates":[[[[37,48],[38,48],[38,49]]]]}}]}`),
			"features: 1: geometry: polygon 1, ring 1 is not closed", "features: 1: geometry: полігон 1, кільце 1: не замкнено",
		},
	} {
		require.Error(t, c.err, c.en)
		assert.Equal(t, []string{c.en}, ownsource.ErrorWords(catalog.Printer(lang.English), c.err))
		assert.Equal(t, []string{c.uk}, ownsource.ErrorWords(catalog.Printer(lang.Ukrainian), c.err))
	}
}
