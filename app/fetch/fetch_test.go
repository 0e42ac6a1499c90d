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
