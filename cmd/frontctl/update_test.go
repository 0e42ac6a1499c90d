package main

import (
	"bytes"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/assets"
)

// updated asks for an update; a nil server is for one from a file.
func updated(t *testing.T, server *httptest.Server, args ...string) (out string, err error) {
	t.Helper()
	var client *http.Client
	if server != nil {
		client = server.Client()
	}
	cmd := newUpdate(&options{}, client)
	var printed bytes.Buffer
	cmd.SetOut(&printed)
	cmd.SetErr(&printed)
	cmd.SetArgs(args)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	err = cmd.ExecuteContext(t.Context())
	return printed.String(), err
}

// contents are the files of a folder.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		require.NoError(t, err)
		all[entry.Name()] = string(data)
	}
	return all
}

func put(t *testing.T, folder, name, content string) string {
	t.Helper()
	place := filepath.Join(folder, name)
	require.NoError(t, os.WriteFile(place, []byte(content), 0o600))
	return place
}

func sends(kind, content string) *httptest.Server {
	return httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write([]byte(content))
	}))
}

const areasHeader = "source,start,end,region,gained_km2,lost_km2,occupied_km2\n"

func TestUpdateFromAnAddress(t *testing.T) {
	server := sends("application/geo+json", square("37.2"))
	defer server.Close()
	folder := t.TempDir()
	put(t, folder, "2025-10-01.geojson", square("37.3"))
	put(t, folder, "2025-11-01.geojson", square("37.1"))
	out, err := updated(t, server, "--from", server.URL+"/maps/deep_20251108.json?key=1", "--into", folder)
	require.NoError(t, err)
	assert.Equal(t, "2025-11-08.json: since 2025-11-01 gained 82.74, lost 0.00, occupied 165.48 km²\n", out)
	assert.Equal(t, map[string]string{
		"2025-10-01.geojson": square("37.3"), "2025-11-01.geojson": square("37.1"), "2025-11-08.json": square("37.2"),
		"areas.csv": areasHeader + "deepstate,2025-11-01,2025-11-08,UA-14,82.74,0.00,165.48\n",
	}, contents(t, folder))

	kml := put(t, t.TempDir(), "new.kml", `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>`+
		`37.0,48.1 37.15,48.1 37.15,48.2 37.0,48.2 37.0,48.1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`)
	_, err = updated(t, nil, "--from", kml, "--day", "2025-12-01", "--into", folder)
	require.NoError(t, err)
	after := contents(t, folder)
	assert.Equal(t, areasHeader+"deepstate,2025-11-01,2025-11-08,UA-14,82.74,0.00,165.48\n"+
		"deepstate,2025-11-08,2025-12-01,UA-14,0.00,41.37,124.11\n", after["areas.csv"])

	code, table, _ := tell(t, "areas", folder)
	require.Equal(t, exitFine, code)
	assert.Equal(t, after["areas.csv"], areasHeader+table[strings.Index(table, "deepstate,2025-11-01"):], "as frontctl areas has it")
	_, err = updated(t, nil, "--from", kml, "--day", "2025-12-01", "--into", folder)
	require.ErrorContains(t, err, "the map of 2025-12-01 is not newer than 2025-12-01.kml")
	assert.Equal(t, after, contents(t, folder))
}

// TestUpdateKeepsTheRestOfTheTable adds to the table that ships, and to an index with a column of its own.
func TestUpdateKeepsTheRestOfTheTable(t *testing.T) {
	folder := t.TempDir()
	shipped, err := assets.FS.ReadFile("areas.csv")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(shipped)), "\n")
	last := strings.Split(lines[len(lines)-1], ",")[2]
	put(t, folder, "areas.csv", string(shipped))
	put(t, folder, "index.csv", "boundary,published,kind,file\r\n"+last+",x,occupied,old.json")
	put(t, folder, "old.json", square("37.1"))
	_, err = updated(t, nil, "--from", put(t, t.TempDir(), "2031-01-02.geojson", square("37.2")), "--into", folder)
	require.NoError(t, err)
	after := contents(t, folder)
	assert.Equal(t, string(shipped)+"deepstate,"+last+",2031-01-02,UA-14,82.74,0.00,165.48\n", after["areas.csv"])
	assert.Equal(t, "boundary,published,kind,file\r\n"+last+",x,occupied,old.json\n2031-01-02,,occupied,2031-01-02.geojson\n", after["index.csv"])
}

func TestUpdateOfAnEmptyFolder(t *testing.T) {
	folder := t.TempDir()
	out, err := updated(t, nil, "--from", put(t, t.TempDir(), "2025-11-01.geojson", square("37.1")), "--into", folder)
	require.NoError(t, err)
	assert.Equal(t, "2025-11-01.geojson: the first map of its kind; occupied 82.74 km²\n", out)
	assert.Len(t, contents(t, folder), 1)
}

func TestUpdateThatCannotBeLeavesTheFolderAsItWas(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "2025-11-01.geojson", square("37.1"))
	put(t, folder, "areas.csv", areasHeader+"deepstate,2025-10-01,2025-11-01,UA-14,82.74,0.00,82.74\n")
	before := contents(t, folder)
	elsewhere := t.TempDir()
	good := put(t, elsewhere, "2025-12-01.geojson", square("37.2"))
	gap := t.TempDir()
	put(t, gap, "2025-11-01.geojson", square("37.1"))
	put(t, gap, "areas.csv", areasHeader+"deepstate,2025-09-01,2025-10-01,UA-14,82.74,0.00,82.74\n")
	page, broken := sends("text/html", "<p>"), sends("text/plain", `{"type":"Polygon","coordinates":[[[37,48],`)
	defer page.Close()
	defer broken.Close()
	tests := map[string]struct {
		server *httptest.Server
		args   []string
		says   string
		failed bool
	}{
		"nothing":     {says: "--from: is missing"},
		"http":        {args: []string{"--from", "http://127.0.0.1/2025-12-01.json"}, says: "only https is fetched"},
		"no day":      {args: []string{"--from", put(t, elsewhere, "a.json", "{}")}, says: "give it with --day"},
		"no such day": {args: []string{"--from", good, "--day", "2025-02-30"}, says: "is not a day"},
		"rule":        {args: []string{"--from", good, "--rule", "="}, says: "names no property"},
		"no time":     {args: []string{"--from", good, "--timeout", "0s"}, says: "too short"},
		"no file":     {args: []string{"--from", good + "x"}, says: "no such file", failed: true},
		"no folder":   {args: []string{"--from", good, "--into", good}, says: "is not a folder", failed: true},
		"older":       {args: []string{"--from", good, "--day", "2025-10-31"}, says: "is not newer than", failed: true},
		"other kind":  {args: []string{"--from", good, "--rule", "name"}, says: "nothing in it is occupied", failed: true},
		"not a map":   {args: []string{"--from", put(t, elsewhere, "2025-12-02.json", "{}")}, says: "2025-12-02.json: line 1, byte 3: is JSON without a type", failed: true},
		"gap":         {args: []string{"--from", good, "--into", gap}, says: "areas.csv ends on 2025-10-01", failed: true},
		"type":        {page, []string{"--from", page.URL + "/2025-12-01.json"}, `is of type "text/html"`, true},
		"cut off map": {broken, []string{"--from", broken.URL + "/2025-12-01.json"}, "2025-12-01.json: line 1, byte 43: the GeoJSON ends too early", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			args := append([]string{"--into", folder}, test.args...)
			out, err := updated(t, test.server, args...)
			require.ErrorContains(t, err, test.says)
			_, failed := errors.AsType[*failedError](err)
			assert.Equal(t, test.failed, failed)
			assert.Empty(t, out)
			assert.Equal(t, before, contents(t, folder))
		})
	}
}
