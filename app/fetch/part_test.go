package fetch

import (
	"errors"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// broken sends the first ten bytes of the file, and promises all of them.
func broken(tag string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Content-Length", strconv.Itoa(len(file)))
		w.Header().Set("ETag", tag)
		_, _ = w.Write([]byte(file[:10]))
	}
}

func TestWhatBrokeOffIsGoneOnWith(t *testing.T) {
	s := newSite(t)
	served := func(tag, content string, asked *string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			*asked = r.Header.Get("Range")
			w.Header().Set("Content-Type", kind)
			w.Header().Set("ETag", tag)
			http.ServeContent(w, r, "", time.Time{}, strings.NewReader(content))
		}
	}
	part := filepath.Join(t.TempDir(), "part")
	require.ErrorIs(t, s.get(t, Fetcher{}, part, broken(`"1"`)), ErrBrokeOff)
	assert.Equal(t, file[:10], inPart(t, part))
	var asked string
	require.NoError(t, s.get(t, Fetcher{}, part, served(`"1"`, file, &asked)))
	assert.Equal(t, "bytes=10-", asked)
	assert.Equal(t, file, inPart(t, part))

	require.NoError(t, s.get(t, Fetcher{}, part, served(`"1"`, file, &asked)), "all of it is there, and the server cannot go on")
	assert.Empty(t, asked)
	assert.Equal(t, file, inPart(t, part))

	const other = "another map of who holds what, in small"
	require.ErrorIs(t, s.get(t, Fetcher{}, part, broken(`"1"`)), ErrBrokeOff)
	require.NoError(t, s.get(t, Fetcher{}, part, served(`"2"`, other, &asked)))
	assert.Equal(t, "bytes=10-", asked)
	assert.Equal(t, other, inPart(t, part), "the beginning was of another version")

	for _, tag := range []string{"", `W/"1"`} {
		require.ErrorIs(t, s.get(t, Fetcher{}, part, broken(tag)), ErrBrokeOff)
		require.NoError(t, s.get(t, Fetcher{}, part, served(tag, file, &asked)))
		assert.Empty(t, asked, "without a strong version nothing is gone on with")
		assert.Equal(t, file, inPart(t, part))
	}
	require.ErrorIs(t, s.get(t, Fetcher{}, part, broken(`"1"`)), ErrBrokeOff)
	for _, answer := range []string{"bytes 9-36/37", "bytes 10-20/37", "bytes */37", "bytes 10-36/37"} {
		err := s.get(t, Fetcher{}, part, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.Header().Set("Content-Range", answer)
			w.WriteHeader(http.StatusPartialContent)
			_, _ = w.Write([]byte(file[:5]))
		})
		require.ErrorContains(t, err, "answered with")
		assert.Equal(t, file[:10], inPart(t, part))
	}
}

// TestWhatComesTooSlowlyIsGoneOnWith stops in the middle of the file until the patience is over.
func TestWhatComesTooSlowlyIsGoneOnWith(t *testing.T) {
	synctest.Test(t, stopsMidway) // no time passes but while one waits for the other
}

func stopsMidway(t *testing.T) {
	t.Helper()
	s := newSiteWithin(t)
	part := filepath.Join(t.TempDir(), "part")
	err := s.get(t, Fetcher{Patience: 200 * time.Millisecond}, part, func(w http.ResponseWriter, r *http.Request) {
		broken(`"1"`)(w, r)
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	wrong, ok := errors.AsType[*Error](err)
	require.True(t, ok)
	assert.Equal(t, Slow, wrong.Flaw)
	require.ErrorIs(t, err, ErrBrokeOff)
	assert.ErrorContains(t, err, "took longer than 200ms")
	assert.Equal(t, file[:10], inPart(t, part))
	var asked string
	require.NoError(t, s.get(t, Fetcher{}, part, func(w http.ResponseWriter, r *http.Request) {
		asked = r.Header.Get("Range")
		w.Header().Set("Content-Type", kind)
		w.Header().Set("ETag", `"1"`)
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(file))
	}))
	assert.Equal(t, "bytes=10-", asked)
	assert.Equal(t, file, inPart(t, part))
}

func TestAPartIsOfOneAddress(t *testing.T) {
	part := filepath.Join(t.TempDir(), "part")
	require.ErrorIs(t, newSite(t).get(t, Fetcher{}, part, broken(`"1"`)), ErrBrokeOff)
	require.NoError(t, newSite(t).get(t, Fetcher{}, part, func(w http.ResponseWriter, r *http.Request) {
		assert.Empty(t, r.Header.Get("Range"))
		whole(w, r)
	}))
	assert.Equal(t, file, inPart(t, part))
}
