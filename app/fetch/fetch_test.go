package fetch

import (
	"cmp"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	kind = "application/geo+json"
	file = "a map of who holds what, in small"
)

// site is a server on this machine whose answers are changed between questions.
type site struct {
	*httptest.Server
	answer atomic.Value // http.HandlerFunc
}

func newSite(t *testing.T) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewTLSServer(s)
	t.Cleanup(s.Close)
	return s
}

// ServeHTTP answers as was said last.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.answer.Load().(http.HandlerFunc)(w, r)
}

// get asks once.
func (s *site) get(t *testing.T, limits Fetcher, part string, answer http.HandlerFunc) error {
	t.Helper()
	s.answer.Store(answer)
	limits.Client = s.Client()
	limits.Limit = cmp.Or(limits.Limit, 1000)
	limits.Patience = cmp.Or(limits.Patience, time.Minute)
	limits.Types = []string{kind}
	return limits.Get(t.Context(), s.URL+"/maps/2025-11-01.geojson", part)
}

func whole(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", kind+"; charset=utf-8")
	_, _ = w.Write([]byte(file))
}

func inPart(t *testing.T, part string) string {
	t.Helper()
	data, err := os.ReadFile(part)
	require.NoError(t, err)
	return string(data)
}

func TestGet(t *testing.T) {
	s := newSite(t)
	part := filepath.Join(t.TempDir(), "part")
	require.NoError(t, s.get(t, Fetcher{}, part, whole))
	assert.Equal(t, file, inPart(t, part))
	require.NoError(t, s.get(t, Fetcher{}, part, whole), "what is there and has no version is fetched again")
	assert.Equal(t, file, inPart(t, part))
	require.NoError(t, s.get(t, Fetcher{}, part, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/other" {
			http.Redirect(w, r, "/other", http.StatusFound)
			return
		}
		whole(w, r)
	}), "the same host may lead on")
	require.NoError(t, Drop(part))
	assert.NoFileExists(t, part)
	assert.NoError(t, Drop(part))
}

func TestAnswersThatAreRefused(t *testing.T) {
	elsewhere := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		t.Error("the other host was asked")
	}))
	defer elsewhere.Close()
	tests := map[string]struct {
		limits Fetcher
		answer http.HandlerFunc
		flaw   Flaw
		says   string
	}{
		"500": {
			answer: func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusInternalServerError) },
			flaw:   Answered, says: "answered 500",
		},
		"missing": {answer: http.NotFound, flaw: Answered, says: "answered 404"},
		"wrong type": {flaw: WrongType, answer: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte("<p>log in"))
		}, says: `is of type "text/html"`},
		"another host": {flaw: Elsewhere, answer: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL+"/2025-11-01.geojson", http.StatusFound)
		}, says: "which was not asked for"},
		"not https": {flaw: Elsewhere, answer: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://"+r.Host+"/", http.StatusFound)
		}, says: "leads on to http://127.0.0.1"},
		"in circles":                 {flaw: Circles, answer: func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }, says: "leads on more than 5 times"},
		"too large":                  {flaw: TooLarge, limits: Fetcher{Limit: 10}, answer: whole, says: "has 33 bytes: is larger than the limit of 10"},
		"too large, length not told": {flaw: TooLarge, limits: Fetcher{Limit: 10}, answer: lengthNotTold, says: "is larger than the limit of 10"},
		"a range nobody asked for": {flaw: WrongRange, answer: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Range", "bytes 5-9/10")
			w.WriteHeader(http.StatusPartialContent)
		}, says: `answered with the range "bytes 5-9/10"`},
		"slow": {flaw: Slow, limits: Fetcher{Patience: 50 * time.Millisecond}, answer: func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, says: "took longer than 50ms"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			part := filepath.Join(t.TempDir(), "part")
			err := newSite(t).get(t, test.limits, part, test.answer)
			require.ErrorContains(t, err, test.says)
			wrong, ok := errors.AsType[*Error](err)
			require.True(t, ok)
			assert.Equal(t, test.flaw, wrong.Flaw)
			assert.Equal(t, name == "too large", wrong.Whole > 0, "how long the file is was told before it came in one case alone")
			assert.True(t, strings.HasSuffix(wrong.Address, "/maps/2025-11-01.geojson"), wrong.Address)
			assert.NoFileExists(t, part)
		})
	}
	for name, limit := range map[string]int64{"one byte less": int64(len(file)) - 1, "all of it": int64(len(file))} {
		part := filepath.Join(t.TempDir(), "part")
		err := newSite(t).get(t, Fetcher{Limit: limit}, part, lengthNotTold)
		if limit < int64(len(file)) {
			require.ErrorIs(t, err, ErrTooLarge, name)
			assert.NoFileExists(t, part, name)
			continue
		}
		require.NoError(t, err, name)
		assert.Equal(t, file, inPart(t, part), name)
	}
}

// lengthNotTold sends the file in chunks, so that how long it is shows only at its end.
func lengthNotTold(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", kind)
	_ = http.NewResponseController(w).Flush()
	whole(w, r)
}

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

// TestLengths: a length that promises more than comes is a file that broke off; of one that promises less no more is taken.
func TestLengths(t *testing.T) {
	said := func(length int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			connection, out, err := http.NewResponseController(w).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			_, _ = out.WriteString("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + kind + "\r\nContent-Length: " + strconv.Itoa(length) + "\r\n\r\n" + file)
			_ = out.Flush()
			_ = connection.Close()
		}
	}
	part := filepath.Join(t.TempDir(), "part")
	err := newSite(t).get(t, Fetcher{}, part, said(len(file)+7))
	wrong, ok := errors.AsType[*Error](err)
	require.True(t, ok)
	assert.Equal(t, BrokeOff, wrong.Flaw)
	assert.EqualValues(t, len(file), wrong.Have)
	assert.EqualValues(t, len(file)+7, wrong.Whole)
	require.NoError(t, newSite(t).get(t, Fetcher{}, part, said(len(file)-7)))
	assert.Equal(t, file[:len(file)-7], inPart(t, part), "what is cut off this way is found by reading the map")
}

func TestAServerThatIsNotThere(t *testing.T) {
	s := newSite(t)
	s.Close()
	err := s.get(t, Fetcher{}, filepath.Join(t.TempDir(), "part"), whole)
	wrong, ok := errors.AsType[*Error](err)
	require.True(t, ok)
	assert.Equal(t, Unreachable, wrong.Flaw)
	assert.ErrorContains(t, err, "refused")
}

func TestKeysAreNotTold(t *testing.T) {
	limits := Fetcher{Patience: time.Minute}
	err := limits.Get(t.Context(), "https://127.0.0.1:1/map.json?key=secret#part", filepath.Join(t.TempDir(), "part"))
	require.ErrorContains(t, err, "https://127.0.0.1:1/map.json: ")
	assert.NotContains(t, err.Error(), "secret")
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

func TestAddresses(t *testing.T) {
	for address, says := range map[string]string{
		"http://example.org/a": "only https", "file:///etc/passwd": "only https", "https:///a": "names no host", "https://a:b@c/": "password", "https://%zz": "parse",
	} {
		assert.True(t, IsAddress(address))
		_, err := Check(address)
		require.ErrorContains(t, err, says)
		assert.NotContains(t, err.Error(), "a:b@")
		limits := Fetcher{Patience: time.Minute}
		require.Error(t, limits.Get(t.Context(), address, filepath.Join(t.TempDir(), "part")))
	}
	assert.False(t, IsAddress(`C:\maps\2025-11-01.kml`))
}
