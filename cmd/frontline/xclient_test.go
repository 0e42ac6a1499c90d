package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// xclient is another program on the virtual screen: one from which files are dragged, and a window manager that closes a window. It
// speaks the little of the X protocol (version 11, as https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html has it) that
// this takes, since nothing on the command line drags files.
type xclient struct {
	t      *testing.T
	conn   net.Conn
	root   uint32
	window uint32 // its own, never shown
}

// Numbers of requests and events of the protocol.
const (
	xCreateWindow      = 1
	xInternAtom        = 16
	xChangeProperty    = 18
	xSetSelectionOwner = 22
	xSendEvent         = 25

	xReply            = 1
	xSelectionRequest = 30
	xSelectionNotify  = 31
	xClientMessage    = 33

	xEventSize = 32
)

// newXClient joins the screen of the driver.
func newXClient(d *driver, screen string) *xclient {
	d.t.Helper()
	dial := net.Dialer{Timeout: patience}
	conn, err := dial.DialContext(d.t.Context(), "unix", filepath.Join("/tmp/.X11-unix", "X"+strings.TrimPrefix(screen, ":")))
	require.NoError(d.t, err)
	d.t.Cleanup(func() { _ = conn.Close() })
	c := &xclient{t: d.t, conn: conn}
	c.write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	head := c.read(8)
	require.EqualValues(d.t, 1, head[0], "the screen takes the client")
	setup := c.read(4 * int(binary.LittleEndian.Uint16(head[6:])))
	base := binary.LittleEndian.Uint32(setup[4:])
	vendor := (int(binary.LittleEndian.Uint16(setup[16:])) + 3) / 4 * 4
	c.root = binary.LittleEndian.Uint32(setup[32+vendor+8*int(setup[21]):])
	c.window = base + 1
	c.request(xCreateWindow, c.window, c.root, 0, 1<<16|1, 0, 0, 0)
	return c
}

func (c *xclient) write(b []byte) {
	c.t.Helper()
	_, err := c.conn.Write(b)
	require.NoError(c.t, err)
}

func (c *xclient) read(n int) []byte {
	c.t.Helper()
	b := make([]byte, n)
	require.NoError(c.t, c.conn.SetReadDeadline(time.Now().Add(patience)))
	_, err := io.ReadFull(c.conn, b)
	require.NoError(c.t, err)
	return b
}

// request sends a request with words of 32 bits; the byte in its head is 0.
func (c *xclient) request(code byte, words ...uint32) {
	c.t.Helper()
	b := []byte{code, 0, 0, 0}
	for _, w := range words {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	binary.LittleEndian.PutUint16(b[2:], uint16(len(b)/4))
	c.write(b)
}

// words are the bytes of a text, filled up to whole words.
func words(text string) []uint32 {
	b := append([]byte(text), make([]byte, (4-len(text)%4)%4)...)
	var out []uint32
	for ; len(b) > 0; b = b[4:] {
		out = append(out, binary.LittleEndian.Uint32(b))
	}
	return out
}

// next returns the next event or reply of a kind, and passes over others.
func (c *xclient) next(kind byte) []byte {
	c.t.Helper()
	for {
		e := c.read(xEventSize)
		require.NotZero(c.t, e[0], "the screen refuses a request: error %d, request %d", e[1], e[10])
		if e[0]&0x7f == kind {
			return e
		}
	}
}

// atom is the number of a name.
func (c *xclient) atom(name string) uint32 {
	c.t.Helper()
	c.request(xInternAtom, append([]uint32{uint32(len(name))}, words(name)...)...)
	return binary.LittleEndian.Uint32(c.next(xReply)[8:])
}

// send sends an event to a window.
func (c *xclient) send(to uint32, event ...uint32) {
	c.t.Helper()
	event = append(event, make([]uint32, xEventSize/4-len(event))...)
	c.request(xSendEvent, append([]uint32{to, 0}, event...)...)
}

// tell sends a message of a kind to a window.
func (c *xclient) tell(to, kind uint32, data ...uint32) {
	c.t.Helper()
	c.send(to, append([]uint32{32<<8 | xClientMessage, to, kind}, data...)...)
}

// told waits for a message of a kind and returns its five words.
func (c *xclient) told(kind uint32) (data [5]uint32) {
	c.t.Helper()
	for {
		e := c.next(xClientMessage)
		if binary.LittleEndian.Uint32(e[8:]) != kind {
			continue
		}
		for i := range data {
			data[i] = binary.LittleEndian.Uint32(e[12+4*i:])
		}
		return data
	}
}

// drop drags files from another program over the middle of the driver's window and drops them there, by XDND version 5, as file managers
// do (https://www.freedesktop.org/wiki/Specifications/XDND/).
func (c *xclient) drop(d *driver, files ...string) {
	c.t.Helper()
	to := d.number()
	selection, list := c.atom("XdndSelection"), c.atom("text/uri-list")
	c.request(xSetSelectionOwner, c.window, selection, 0)
	c.tell(to, c.atom("XdndEnter"), c.window, 5<<24, list)
	c.tell(to, c.atom("XdndPosition"), c.window, 0, 300<<16|300, 0, c.atom("XdndActionCopy"))
	status := c.told(c.atom("XdndStatus"))
	require.EqualValues(c.t, 1, status[1]&1, "the window takes files")
	c.tell(to, c.atom("XdndDrop"), c.window)

	e := c.next(xSelectionRequest)
	at := func(i int) uint32 { return binary.LittleEndian.Uint32(e[i:]) }
	require.Equal(c.t, list, at(20))
	var text strings.Builder
	for _, file := range files {
		fmt.Fprintf(&text, "%s\r\n", &url.URL{Scheme: "file", Path: file})
	}
	property := []uint32{at(12), at(24), list, 8, uint32(text.Len())}
	c.request(xChangeProperty, append(property, words(text.String())...)...)
	c.send(at(12), xSelectionNotify, at(4), at(12), selection, list, at(24))
	c.told(c.atom("XdndFinished"))
}

// shut asks the driver's window to close, as the cross of a window manager does.
func (c *xclient) shut(d *driver) {
	c.t.Helper()
	c.tell(d.number(), c.atom("WM_PROTOCOLS"), c.atom("WM_DELETE_WINDOW"))
}

// number is the window's on the screen.
func (d *driver) number() uint32 {
	d.t.Helper()
	n, err := strconv.ParseUint(d.window, 10, 32)
	require.NoError(d.t, err)
	return uint32(n)
}
