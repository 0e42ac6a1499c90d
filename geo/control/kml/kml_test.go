package kml

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	ring   = "<LinearRing><coordinates> 1,2,30 4,2,30\n 4,5,30 1,2,30 </coordinates></LinearRing>"
	within = "<LinearRing><coordinates>2,3 3,3 3,4 2,3</coordinates></LinearRing>"
)

func TestRead(t *testing.T) {
	file := `<?xml version="1.0"?><kml><Document>
		<Style id="red"><PolyStyle><color>7f0000FF</color></PolyStyle></Style>
		<StyleMap id="both"><Pair><key>normal</key><styleUrl>#late</styleUrl></Pair></StyleMap>
		<Folder><name>outer</name><Folder><name>inner</name>
			<Placemark><name>a</name><styleUrl>#red</styleUrl>
				<ExtendedData><Data name="x"><value>1</value></Data><SchemaData><SimpleData name="y">2</SimpleData></SchemaData></ExtendedData>
				<Polygon><innerBoundaryIs>` + within + `</innerBoundaryIs><outerBoundaryIs>` + ring + `</outerBoundaryIs></Polygon>
			</Placemark></Folder>
			<Placemark><styleUrl>#both</styleUrl><MultiGeometry><Point/><Polygon/></MultiGeometry></Placemark>
		</Folder>
		<Placemark><Style><PolyStyle><fill>0</fill></PolyStyle></Style><LineString/></Placemark>
		<Placemark><Style><PolyStyle><color>ff010203</color></PolyStyle></Style><styleUrl>#red</styleUrl></Placemark>
		<Style id="late"><PolyStyle><color>ff112233</color></PolyStyle></Style>
	</Document></kml>`
	outer := orb.Ring{{1, 2}, {4, 2}, {4, 5}, {1, 2}}
	got, err := Read([]byte(file))
	require.NoError(t, err)
	assert.Equal(t, []Placemark{
		{
			Name: "a", Folder: "inner", StyleURL: "#red", Fill: "#ff0000", Data: map[string]string{"x": "1", "y": "2"},
			Polygons: []orb.Polygon{{outer, {{2, 3}, {3, 3}, {3, 4}, {2, 3}}}},
		},
		{Folder: "outer", StyleURL: "#both", Fill: "#332211", Polygons: []orb.Polygon{{{}}}},
		{},
		{StyleURL: "#red", Fill: "#030201", Bare: true},
	}, got)
}

func TestErrorsSayWhere(t *testing.T) {
	for name, tt := range map[string]struct {
		file string
		want Error
	}{
		"a word": {
			"<kml><Placemark/>\n<Placemark><name>b</name><Polygon/><Polygon><outerBoundaryIs>" + ring + "</outerBoundaryIs><innerBoundaryIs>" +
				strings.Replace(within, "3,3", "3,x", 1) + "</innerBoundaryIs></Polygon></Placemark></kml>",
			Error{
				Line: 3, Placemark: 2, Name: "b", Polygon: 2, Ring: 2,
				What: `position 2 is "3,x", expected longitude,latitude or longitude,latitude,height`,
			},
		},
		"two rings": {
			"<kml><Placemark><Polygon><outerBoundaryIs>" + within + within + "</outerBoundaryIs></Polygon></Placemark></kml>",
			Error{Line: 1, Placemark: 1, Polygon: 1, What: "has 2 outer rings, expected one"},
		},
		"cut off":     {"<kml>\n<Document>", Error{Line: 2, CutOff: true, What: "is not XML: XML syntax error on line 2: unexpected EOF"}},
		"other thing": {"<html/>", Error{Line: 1, What: "begins with <html>, expected <kml>"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(tt.file))
			wrong := (*Error)(nil)
			require.ErrorAs(t, err, &wrong)
			assert.Equal(t, tt.want, *wrong)
			assert.ErrorContains(t, err, tt.want.What)
		})
	}
}

func TestIs(t *testing.T) {
	assert.True(t, Is([]byte("\ufeff \n<kml/>")))
	assert.False(t, Is([]byte(`{"type":"Feature"}`)))
	assert.False(t, Is(nil))
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<kml><Placemark><Polygon><outerBoundaryIs>" + ring + "</outerBoundaryIs></Polygon></Placemark></kml>"))
	f.Add([]byte(`<kml><Style id="a"><PolyStyle><color>ff1427a5</color></PolyStyle></Style><Placemark><styleUrl>#a</styleUrl></Placemark></kml>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		placemarks, err := Read(data)
		if err != nil {
			wrong := (*Error)(nil)
			require.ErrorAs(t, err, &wrong)
			require.Positive(t, wrong.Line)
			return
		}
		for i := range placemarks {
			for _, polygon := range placemarks[i].Polygons {
				require.NotEmpty(t, polygon, "each has an outer ring, be it empty")
				require.False(t, placemarks[i].Bare)
			}
		}
	})
}
